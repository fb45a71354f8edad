package dev.understudy.auth;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether datasets may bring tokens.
 *
 * @param fixedTokens false leaves out the tokens of every dataset, fixtures among them, and clients of OAuth that come with a secret, so that
 *     all must be made with a password or on the control plane; instances that a store has from before keep theirs until they are
 *     reset
 */
@ConfigurationProperties("understudy")
public record FixedTokenProperties(@DefaultValue("true") boolean fixedTokens) {}
