package dev.understudy.alation.scim;

import dev.understudy.auth.FixedTokenProperties;
import dev.understudy.auth.Secret;
import dev.understudy.database.SqlTimes;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Section {@code scim_tokens}: a token known in advance, which never expires. The first that is made takes its place. */
@Component
class ScimTokenDataset implements DatasetSection<ScimTokenDataset.Entry> {

    /** @param token in clear; only its digest is stored */
    record Entry(@IdOf("scim_token") long id, Secret token) {}

    private static final Instant NEVER = SqlTimes.LATEST;

    private final FixedTokenProperties settings;

    ScimTokenDataset(FixedTokenProperties settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "scim_tokens";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        if (settings.fixedTokens()) {
            rows.add("scim_token", "id", entry.id(), "digest", entry.token().digest(), "expires_at", NEVER);
        }
    }
}
