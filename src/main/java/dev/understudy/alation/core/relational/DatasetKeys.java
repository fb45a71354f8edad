package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.error.BadRequest;
import java.util.Locale;

/** The keys by which datasets name what lies in data sources. */
final class DatasetKeys {

    private DatasetKeys() {}

    static ObjectKey read(String text, KeyForm form) {
        return ObjectKey.read(text, form)
                .orElseThrow(() -> new BadRequest(
                        "'" + text + "' is no key of a " + form.name().toLowerCase(Locale.ROOT)));
    }
}
