package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.ObjectDomains;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.InvalidFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a new query must obey besides the shape of its fields: whatever it names is there. Asked before anything is written. */
@Component
class QueryRules {

    private final DataSources sources;
    private final ObjectDomains domains;

    QueryRules(DataSources sources, ObjectDomains domains) {
        this.sources = sources;
        this.domains = domains;
    }

    /** @param author empty if the one named is not there */
    void check(QueryInput fields, Optional<Caller> author) {
        Map<String, Object> errors = new LinkedHashMap<>();
        if (author.isEmpty()) {
            errors.put("author", List.of("Author not found."));
        } else if (sources.find(fields.datasourceId(), author.get()).isEmpty()) {
            errors.put("datasource_id", List.of(FieldErrors.unknownKey(fields.datasourceId())));
        }
        checkTags(fields.tagNamesOrNone(), errors);
        checkDomains(fields.domainIdsOrNone(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void checkTags(List<String> names, Map<String, Object> errors) {
        if (names.stream().anyMatch(String::isEmpty)) {
            errors.put("tag_names", List.of(FieldErrors.BLANK));
        } else if (names.stream().anyMatch(name -> name.length() > ObjectTags.LONGEST_NAME)) {
            errors.put("tag_names", List.of(FieldErrors.tooLong(ObjectTags.LONGEST_NAME)));
        }
    }

    private void checkDomains(List<Long> ids, Map<String, Object> errors) {
        Set<Long> known = domains.known(ids);
        ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> errors.put("domain_ids", List.of(FieldErrors.unknownKey(id))));
    }
}
