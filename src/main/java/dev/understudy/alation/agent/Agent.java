package dev.understudy.alation.agent;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Software in a customer's network. Whether it is connected follows from its certificate and the time. */
@Entity
public class Agent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private boolean staysOff;

    @Embedded
    private @Nullable HeldCertificate certificate;

    /** With the certificates before the one that it holds. */
    private @Nullable Instant tsLastConnected;

    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected Agent() {}

    Agent(String name, Instant now) {
        this.name = name;
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    void rename(String newName, Instant now) {
        name = newName;
        tsUpdated = now;
    }

    /** Takes a certificate, or none, in place of the one that it holds. */
    void hold(@Nullable HeldCertificate newCertificate, Instant now) {
        tsLastConnected = lastConnected(now);
        certificate = newCertificate;
        tsUpdated = now;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    HeldCertificate certificate() {
        return certificate;
    }

    boolean isConnected(Instant now) {
        return certificate != null && hasConnected(certificate, now) && now.isBefore(certificate.tsExpires());
    }

    /** Null if it never was. */
    @Nullable
    Instant lastConnected(Instant now) {
        return certificate != null && hasConnected(certificate, now) ? certificate.tsConnects() : tsLastConnected;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    private boolean hasConnected(HeldCertificate held, Instant now) {
        return !staysOff && !now.isBefore(held.tsConnects());
    }
}
