package dev.understudy.https;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which certificate the server shows, if it shows any. It is read, or made, when it is first asked for. */
@Component
public class Certificates {

    private final HttpsProperties properties;
    private final ObjectProvider<KeptCertificate> kept;
    private @Nullable ServerCertificate shown;

    Certificates(HttpsProperties properties, ObjectProvider<KeptCertificate> kept) {
        this.properties = properties;
        this.kept = kept;
    }

    /** Nothing without a port for HTTPS. */
    public synchronized Optional<ServerCertificate> shown() {
        if (shown == null && properties.port() != null) {
            Path own = properties.keyStore();
            shown = own == null ? kept.getObject().get() : read(own);
        }
        return Optional.ofNullable(shown);
    }

    private ServerCertificate read(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(
                    file.toFile(), properties.keyStorePassword().inClear().toCharArray());
            ServerCertificate certificate = new ServerCertificate(store, properties.keyStorePassword());
            certificate.chain(); // or there is none to show
            return certificate;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            throw new HttpsProblem("The key store " + file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
