package dev.understudy.alation.search;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Section {@code search_synonyms}. */
@Component
class SynonymDataset implements DatasetSection<SynonymDataset.Entry> {

    record Entry(@IdOf("search_synonym_group") long id, List<String> terms) {}

    @Override
    public String name() {
        return "search_synonyms";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry group, Rows rows) {
        SynonymTerms terms = SynonymTerms.of(group.terms(), flaw -> new IllegalArgumentException("terms: " + flaw));
        rows.add("search_synonym_group", "id", group.id(), "terms_digest", terms.digest());
        int ordinal = 0;
        for (String term : terms.terms()) {
            rows.add(
                    "search_synonym",
                    "group_id",
                    group.id(),
                    "ordinal",
                    ordinal++,
                    "term",
                    term,
                    "first_word",
                    Synonyms.firstWord(term));
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("search_synonym_group").stream()
                .map(group -> new Entry(
                        group.id("id"),
                        world.of("search_synonym", "group_id", group.id("id"))
                                .sorted(Comparator.comparing(synonym -> synonym.id("ordinal")))
                                .map(synonym -> synonym.text("term"))
                                .toList()));
    }
}
