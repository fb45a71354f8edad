package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.dataset.Rows;
import java.util.Locale;
import java.util.Objects;

/** The keys by which datasets name what lies in data sources. */
final class DatasetKeys {

    private DatasetKeys() {}

    /** The key of an entry, which must lie in a data source that there is. */
    static ObjectKey own(String text, KeyForm form, Rows rows) {
        ObjectKey key = read("key", text, form);
        rows.refer("key", "data_sources", null, Objects.requireNonNull(key.root()));
        return key;
    }

    /** @param component of the entry, in which the text stands */
    static ObjectKey read(String component, String text, KeyForm form) {
        return ObjectKey.read(text, form)
                .orElseThrow(() -> new BadRequest(component + ": '" + text + "' is no key of a "
                        + form.name().toLowerCase(Locale.ROOT)));
    }
}
