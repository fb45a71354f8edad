package dev.understudy.alation.agent;

import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives agents certificates and takes them away. Of those that count no longer the serials are kept. */
@Component
class AgentCertificates {

    private final Authority authority;
    private final JdbcClient sql;
    private final Duration connectAfter;
    private final Clock clock;

    AgentCertificates(Authority authority, JdbcClient sql, AgentProperties properties, Clock clock) {
        this.authority = authority;
        this.sql = sql;
        this.connectAfter = properties.connectAfter();
        this.clock = clock;
    }

    /** The agent connects with it a while later, even if it was connected with another. */
    CertificatePayload sign(Agent agent, String pem) {
        CertificateRequest request = CertificateRequest.read(pem);
        revoke(agent);
        Instant now = clock.instant();
        SignedChain chain = authority.sign(request, now);
        agent.hold(new HeldCertificate(chain.serial(), now.plus(connectAfter), chain.expires()), now);
        return new CertificatePayload(chain.pem(), chain.expires());
    }

    void revoke(Agent agent) {
        HeldCertificate held = agent.certificate();
        if (held == null) {
            return;
        }
        Instant now = clock.instant();
        if (!isRevoked(held.serial())) {
            sql.sql("insert into revoked_certificate (serial, agent_id, ts_revoked) values (?, ?, ?)")
                    .params(held.serial(), agent.id(), SqlTimes.of(now))
                    .update();
        }
        agent.hold(null, now);
    }

    /** An agent of a fixture may hold the certificate that another of its id has lost: serials of fixtures are made of ids. */
    private boolean isRevoked(String serial) {
        return sql.sql("select count(*) from revoked_certificate where serial = ?")
                        .param(serial)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
