package dev.understudy.alation.oauth;

import dev.understudy.alation.core.web.AlationJson;

/** The tokens of an application that somebody has let it have. */
@AlationJson
record GrantedTokensPayload(String accessToken, String refreshToken, long expiresIn, String tokenType) {}
