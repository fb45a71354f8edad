package dev.understudy.control;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.matillion.web.MatillionCaller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI documents, one per API. Who may call what is added from the tables, not written anywhere else. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocuments {

    private static final String TOKEN = "Token";
    private static final String BASIC = "Basic";
    private static final String KEY = ControlKey.HEADER;

    static {
        // Parameters that come from the request itself, not from whoever makes it.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, ListRequest.class, MatillionCaller.class, HttpServletRequest.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Understudy")
                        .description("A stand-in for Alation's REST APIs and Matillion ETL's permission API. "
                                + "Not affiliated with Alation or Matillion.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                header(
                                        TOKEN,
                                        "An API access token. Ready-made: viewer-token, explorer-token, "
                                                + "composer-token, steward-token, source-admin-token, catalog-admin-token, server-admin-token."))
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description(
                                                "Ready-made logins: admin, api-user and reader, all with the password understudy."))
                        .addSecuritySchemes(KEY, header(KEY, "Needed only if understudy.control.key is set.")));
    }

    @Bean
    GroupedOpenApi alationApi(RolesInOpenApi roles) {
        return GroupedOpenApi.builder()
                .group("alation")
                .pathsToMatch(
                        "/integration/**",
                        "/api/**",
                        "/catalog/**",
                        "/oauth/**",
                        "/scim/**",
                        "/login",
                        "/logout",
                        "/full_version")
                .addOpenApiCustomizer(api -> secure(api, TOKEN))
                .addOpenApiCustomizer(ListsInOpenApi::describe)
                .addOpenApiCustomizer(roles::describeAlation)
                .build();
    }

    @Bean
    GroupedOpenApi matillionApi(RolesInOpenApi roles) {
        return GroupedOpenApi.builder()
                .group("matillion")
                .pathsToMatch("/rest/**")
                .addOpenApiCustomizer(api -> secure(api, BASIC))
                .addOpenApiCustomizer(roles::describeMatillion)
                .build();
    }

    @Bean
    GroupedOpenApi controlApi() {
        return GroupedOpenApi.builder()
                .group("control")
                .pathsToMatch("/_understudy/**")
                .addOpenApiCustomizer(api -> secure(api, KEY))
                .build();
    }

    private static void secure(OpenAPI api, String scheme) {
        api.addSecurityItem(new SecurityRequirement().addList(scheme));
    }

    private static SecurityScheme header(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }
}
