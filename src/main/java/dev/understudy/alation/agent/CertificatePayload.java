package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;

/**
 * What has been signed.
 *
 * @param chain the agent's certificate and the root's behind it, in PEM
 * @param expiresAt when both end
 */
@AlationJson
record CertificatePayload(String chain, Instant expiresAt) {}
