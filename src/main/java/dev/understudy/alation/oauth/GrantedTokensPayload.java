package dev.understudy.alation.oauth;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;

/** The tokens of an application that somebody has let it have. */
@AlationJson
record GrantedTokensPayload(Secret accessToken, Secret refreshToken, long expiresIn, String tokenType) {}
