package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.web.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row says of its object.
 *
 * @param ref type and id, if the row has them
 * @param key a whole one, if it has not
 * @param otypes the types that the key may be of, the likeliest first
 */
record RowName(DictionaryRow row, Optional<ObjectRef> ref, String key, List<String> otypes) {

    private static final Pattern PROPERTY = Pattern.compile("\\s*(\\w+)\\s*=\\s*(\\w+)\\s*");

    /** Type and id go before the key, which a file has for its readers then. A row that names nothing is refused. */
    static Optional<RowName> read(DictionaryRow row, Upload upload) {
        String properties = row.cell(upload.header().properties());
        String key = row.key();
        if (!properties.isEmpty()) {
            return byRef(row, properties, upload.hierarchy());
        }
        if (upload.header().key() >= 0 && upload.hierarchy() == Hierarchy.RELATIONAL) {
            String whole = upload.wholeKey(key);
            return Optional.of(new RowName(row, Optional.empty(), whole, ObjectKeys.relationalTypes(whole)));
        }
        if (key.isEmpty()) {
            row.refuse("The row names no object");
            return Optional.empty();
        }
        return Optional.of(
                new RowName(row, Optional.empty(), key, upload.hierarchy().otypes()));
    }

    /** {@code oid=41;otype=table} */
    private static Optional<RowName> byRef(DictionaryRow row, String properties, Hierarchy hierarchy) {
        Map<String, String> values = new HashMap<>();
        for (String property : properties.split(";")) {
            Matcher parts = PROPERTY.matcher(property);
            if (parts.matches()) {
                values.put(Objects.requireNonNull(parts.group(1)).toLowerCase(Locale.ROOT), parts.group(2));
            }
        }
        String otype = Otypes.canonical(values.getOrDefault("otype", ""));
        OptionalLong oid = Ids.read(values.getOrDefault("oid", ""));
        if (oid.isEmpty() || !hierarchy.otypes().contains(otype)) {
            row.refuse("The properties `%s` name no object of this hierarchy".formatted(Shortened.text(properties)));
            return Optional.empty();
        }
        ObjectRef ref = new ObjectRef(otype, oid.getAsLong());
        return Optional.of(new RowName(row, Optional.of(ref), "", List.of()));
    }
}
