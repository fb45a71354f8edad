package dev.understudy.alation.scim;

import dev.understudy.auth.Passwords;
import dev.understudy.auth.Secret;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import org.springframework.stereotype.Component;

/** Section {@code scim_accounts}: who may come with HTTP Basic. They are no users of the catalog, and no API makes them. */
@Component
class ScimAccountDataset implements DatasetSection<ScimAccountDataset.Entry> {

    /** @param password in clear; only its hash is stored */
    record Entry(@IdOf("scim_account") long id, String username, Secret password) {}

    private final Passwords passwords;

    ScimAccountDataset(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "scim_accounts";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        rows.add(
                "scim_account",
                "id",
                entry.id(),
                "username",
                entry.username(),
                "password_hash",
                passwords.hash(entry.password()));
    }
}
