package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.Timestamps;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code agents}. */
@Component
class AgentDataset implements DatasetSection<AgentDataset.Entry> {

    /**
     * @param staysOff whether it never connects, whatever certificate it holds
     * @param connects when it connected, or will, with the certificate that it holds; without it, it holds none
     * @param expires when that certificate ends; a year after it connects, unless given
     * @param lastConnected when it connected with a certificate that it holds no longer
     */
    record Entry(
            @IdOf("agent") long id,
            @NotBlank String name,
            boolean staysOff,
            @Nullable Instant connects,
            @Nullable Instant expires,
            @Nullable Instant lastConnected) {}

    private static final Period YEAR = Period.ofDays(365);
    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.000000Z");

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry agent, Rows rows) {
        if (agent.connects() == null && agent.expires() != null) {
            throw new IllegalArgumentException("expires needs connects");
        }
        rows.add(
                "agent",
                "id",
                agent.id(),
                "name",
                agent.name(),
                "stays_off",
                agent.staysOff(),
                "serial",
                agent.connects() == null ? null : Long.toHexString(agent.id()),
                "ts_connects",
                agent.connects(),
                "ts_expires",
                expires(agent),
                "ts_last_connected",
                agent.lastConnected(),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
    }

    private static @Nullable Instant expires(Entry agent) {
        return agent.connects() == null || agent.expires() != null
                ? agent.expires()
                : Timestamps.end(agent.connects().plus(YEAR));
    }
}
