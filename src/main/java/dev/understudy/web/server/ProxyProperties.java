package dev.understudy.web.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Proxies before the server.
 *
 * @param trustForwardedHeaders whether {@code Forwarded} and {@code X-Forwarded-Proto}, {@code -Host}, {@code -Port}, {@code -Prefix}
 *     count: only where a proxy writes them, since anybody else can, too
 */
@ConfigurationProperties("understudy.web")
record ProxyProperties(@DefaultValue("false") boolean trustForwardedHeaders) {}
