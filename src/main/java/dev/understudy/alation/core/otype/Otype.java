package dev.understudy.alation.core.otype;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.understudy.alation.core.key.KeyForm;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of catalog objects, as its line of {@code otypes.tsv} tells.
 *
 * @param name the one that references and answers have
 * @param aliases other names that mean the same and are listed beside it
 * @param segment its name in URLs
 * @param searchWord its name in search
 * @param layoutNumber what templates show for it; null where no source tells the number
 */
public record Otype(
        @JsonValue String name,
        List<String> aliases,
        String segment,
        String searchWord,
        KeyForm keyForm,
        @Nullable Integer layoutNumber,
        Set<Capability> capabilities) {

    /** The type that a word means, for documents: an unknown one is a mistake. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Otype meant(String word) {
        return Otypes.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there are no objects of the type '" + word + "'" + Otypes.hint(word)));
    }

    public boolean is(Capability capability) {
        return capabilities.contains(capability);
    }
}
