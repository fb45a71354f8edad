package dev.understudy.alation.extraction;

import static java.util.Objects.requireNonNullElse;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client changes of the configuration of the extraction of a source of a connector; what is left out stays.
 *
 * @param schemas each as a list of the parts of its name, or as one text; none for a full extraction
 * @param isInclusiveFilter whether only the schemas listed are extracted, or all others
 * @param filterType another name of it
 * @param filterMode another name of it
 */
@AlationJson
record OcfSyncConfigurationChanges(
        @Nullable @Size(max = 255) String cronExtraction,
        @Nullable Boolean disableAutoExtraction,
        @Nullable List<JsonNode> schemas,
        @Nullable Boolean isInclusiveFilter,
        @Nullable Boolean filterType,
        @Nullable Boolean filterMode,
        @Nullable Boolean removeFilteredSchemas,
        @Nullable List<ParameterInput> configurationParameters) {

    ExtractionSettings appliedTo(DataSource source, ExtractionSettings settings) {
        SchemaFilter before = settings.filter();
        boolean only = inclusive().orElse(before.inclusive());
        SchemaFilter filter = schemas == null
                ? before.including(only)
                : SchemaFilter.ofParts(
                        schemas.stream().map(schema -> parts(source, schema)).toList(), only);
        ExtractionSettings changed = settings.filtered(
                        filter, requireNonNullElse(removeFilteredSchemas, settings.removeFilteredSchemas()))
                .scheduled(
                        CronExpressions.checked(requireNonNullElse(cronExtraction, settings.cron()), settings.cron()),
                        requireNonNullElse(disableAutoExtraction, settings.autoDisabled()));
        return ParameterInput.applied(requireNonNullElse(configurationParameters, List.of()), changed);
    }

    private Optional<Boolean> inclusive() {
        return Stream.of(isInclusiveFilter, filterType, filterMode)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static List<String> parts(DataSource source, JsonNode schema) {
        List<JsonNode> parts = schema.isArray() ? schema.valueStream().toList() : List.of(schema);
        if (parts.isEmpty()
                || parts.stream()
                        .anyMatch(part -> !part.isString() || part.asString().isBlank())) {
            throw InvalidFields.of("schemas", "Each schema is a list of the parts of its name.");
        }
        return schema.isArray()
                ? parts.stream().map(JsonNode::asString).toList()
                : SchemaFilter.parts(schema.asString(), source.isMultipart());
    }
}
