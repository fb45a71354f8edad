package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.upload.LineReport;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.BadRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of an upload into one data source: what a line is of tell its fields, then the number of parts of its key. */
final class MetadataLineReader {

    private static final String INDEX_TYPE = "index_type";

    private static final List<String> INDEX_FIELDS = List.of(
            INDEX_TYPE,
            "column_names",
            "data_structure",
            "index_type_detail",
            "is_ascending",
            "filter_condition",
            "is_foreign_key",
            "foreign_key_table_name",
            "foreign_key_column_names");

    /** Those of tables that no answer shows. */
    private static final List<String> EXTRA = List.of(
            "data_location",
            "constraint_text",
            "ts_created",
            "ts_last_altered",
            "bucket_attributes",
            "sort_attributes",
            "synonyms",
            "skews_info",
            "view_sql_expanded");

    private static final String PARTITIONS = "partitioning_attributes";

    private static final List<String> TABLE_FIELDS =
            List.of("table_type", "db_owner", "definition_sql", "view_sql", "table_comment", PARTITIONS);

    private static final List<String> COLUMN_FIELDS = List.of("column_type", "position", "nullable", "column_comment");

    /** What a line says is kept together with what others have said in other fields, so none of them takes all the room. */
    private static final int LONGEST_FIELD = 100_000;

    private final DataSource source;

    MetadataLineReader(DataSource source) {
        this.source = source;
    }

    /** @param number from 0 */
    MetadataLine read(int number, @Nullable JsonNode line) {
        String text = line == null ? "" : line.path("key").asString("");
        if (line == null || text.isEmpty()) {
            return new MetadataLine.Refused(number, LineReport.malformed(number));
        }
        Optional<ObjectKey> key = form(line, text)
                .filter(form -> form != KeyForm.SOURCE)
                .flatMap(form -> ObjectKey.read(text, form))
                .map(named -> named.withoutPrefix().orElse(named));
        return key.flatMap(this::flaw)
                .or(() -> key.isPresent() ? Optional.empty() : Optional.of("The key is malformed"))
                .<MetadataLine>map(flaw -> new MetadataLine.Refused(number, LinePlace.refused(number, text, flaw)))
                .orElseGet(() -> line(new LinePlace(number, text, key.orElseThrow()), line));
    }

    /** By the fields that say something: null is as good as none. */
    private Optional<KeyForm> form(JsonNode line, String text) {
        if (line.hasNonNull(INDEX_TYPE)) {
            return Optional.of(KeyForm.COLUMN);
        }
        if (hasAny(line, TABLE_FIELDS) || hasAny(line, EXTRA)) {
            return Optional.of(KeyForm.TABLE);
        }
        return hasAny(line, COLUMN_FIELDS)
                ? Optional.of(KeyForm.COLUMN)
                : ObjectKey.level(text, source.isMultipart() ? 2 : 1);
    }

    private static boolean hasAny(JsonNode line, List<String> fields) {
        return fields.stream().anyMatch(line::hasNonNull);
    }

    private Optional<String> flaw(ObjectKey key) {
        if (!Long.valueOf(source.id()).equals(key.root())) {
            return Optional.of("The key belongs to another data source");
        }
        return KeyLimits.forbid(key) ? Optional.of("The key is too long") : Optional.empty();
    }

    private static MetadataLine line(LinePlace place, JsonNode line) {
        if (line.hasNonNull(INDEX_TYPE)) {
            return tooLong(line)
                    .<MetadataLine>map(flaw -> new MetadataLine.Refused(place.number(), place.refused(flaw)))
                    .orElseGet(() -> new MetadataLine.Index(place, only(INDEX_FIELDS, line)));
        }
        return switch (place.key().form()) {
            case SCHEMA -> line(place, line, SchemaInput.class, item -> {}, MetadataLine.Schema::new);
            case TABLE ->
                line(
                        place,
                        line,
                        TableInput.class,
                        MetadataLineReader::checkTable,
                        (own, input) -> new MetadataLine.Table(own, input, only(EXTRA, line)));
            default -> line(place, line, ColumnInput.class, MetadataLineReader::checkColumn, MetadataLine.Column::new);
        };
    }

    private static Optional<String> tooLong(JsonNode line) {
        return INDEX_FIELDS.stream()
                .filter(field -> isTooLong(line.path(field)))
                .map(field -> field + ": " + FieldErrors.tooLong(LONGEST_FIELD))
                .findFirst();
    }

    private static boolean isTooLong(JsonNode value) {
        return value.toString().length() > LONGEST_FIELD;
    }

    private static <T extends Titled> MetadataLine line(
            LinePlace place,
            JsonNode line,
            Class<T> type,
            Consumer<BulkItem<T>> check,
            BiFunction<LinePlace, T, MetadataLine> reading) {
        BulkItem<T> item = BulkItem.read(List.of(line), type).get(0);
        if (item.readable()) {
            checkDescription(item);
            check.accept(item);
        }
        return item.refused()
                ? new MetadataLine.Refused(place.number(), place.refused(LineReport.inWords(item)))
                : reading.apply(place, item.fields());
    }

    private static void checkDescription(BulkItem<? extends Titled> item) {
        String description = item.fields().description();
        if (description != null && !RichText.fits(description)) {
            item.refuse("description", BadRequest.tooLong().text());
        }
    }

    private static void checkTable(BulkItem<TableInput> item) {
        String type = item.fields().tableType();
        if (type != null && !TableInput.TYPES.contains(type)) {
            item.refuse("table_type", FieldErrors.unknownChoice(type));
        }
        ExtraInput.check(item);
        Stream.concat(Stream.of(PARTITIONS), EXTRA.stream())
                .filter(field -> isTooLong(item.json().path(field)))
                .forEach(field -> item.refuse(field, FieldErrors.tooLong(LONGEST_FIELD)));
    }

    private static void checkColumn(BulkItem<ColumnInput> item) {
        Long position = item.fields().position();
        if (position != null && position < 1) {
            item.refuse("position", FieldErrors.atLeast(1));
        }
    }

    private static ObjectNode only(List<String> fields, JsonNode line) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        fields.stream().filter(line::hasNonNull).forEach(field -> kept.set(field, line.get(field)));
        return kept;
    }
}
