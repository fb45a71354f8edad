package dev.understudy.alation.oauth;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.Links;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the vendor's tools ask first (beyond the table): where people let applications in. */
@RestController
class ServerMetadataController {

    /** The authorization server as RFC 8414 describes one. */
    @AlationJson
    record ServerMetadataPayload(
            String issuer,
            String authorizationEndpoint,
            String tokenEndpoint,
            List<String> responseTypesSupported,
            List<String> grantTypesSupported,
            List<String> codeChallengeMethodsSupported,
            List<String> tokenEndpointAuthMethodsSupported,
            List<String> scopesSupported) {}

    @Operation(summary = "Get the metadata of the OAuth server")
    @GetMapping("/.well-known/oauth-authorization-server")
    ServerMetadataPayload show() {
        String base = Links.base();
        return new ServerMetadataPayload(
                base,
                base + "/oauth/v1/authorize/",
                base + "/oauth/v1/token/",
                List.of("code"),
                List.of("authorization_code", "refresh_token"),
                List.of("S256"),
                List.of("none", "client_secret_basic", "client_secret_post"),
                List.of("openid", "profile", "email"));
    }
}
