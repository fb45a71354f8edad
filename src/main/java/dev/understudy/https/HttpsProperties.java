package dev.understudy.https;

import dev.understudy.auth.Secret;
import dev.understudy.settings.SettingProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * HTTPS beside HTTP.
 *
 * @param port the port for HTTPS; without one there is none
 * @param names host names and addresses for which the certificate that the server makes is good, beside {@code localhost},
 *     {@code 127.0.0.1} and {@code ::1}
 * @param keyStore a file with key and certificate, PKCS12 or JKS, to be used in place of one that the server makes
 * @param keyStorePassword the password of the file that holds an own key, and of the key in it
 */
@ConfigurationProperties("understudy.https")
public record HttpsProperties(
        @Nullable Integer port,
        @DefaultValue List<String> names,
        @Nullable Path keyStore,
        @DefaultValue("") Secret keyStorePassword) {

    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:*-]+");

    public HttpsProperties {
        if (port != null) {
            SettingProblem.unless(
                    port >= 0 && port <= LAST_PORT, "understudy.https.port", port, "a port from 0 to 65535");
        }
        names.forEach(name -> SettingProblem.unless(
                NAME.matcher(name).matches(), "understudy.https.names", name, "names of hosts or addresses"));
    }
}
