package dev.understudy.alation.agent;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What is known of the certificate that an agent holds.
 *
 * @param serial in hexadecimal
 * @param tsConnects when the agent has installed it and connects
 */
@Embeddable
record HeldCertificate(String serial, Instant tsConnects, Instant tsExpires) {}
