package dev.understudy.alation.search;

import dev.understudy.alation.core.error.InvalidValues;
import dev.understudy.alation.core.list.SearchedPart;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RowLists;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words and phrases that mean the same: whichever of a group is searched for, all are found. */
@Component
class Synonyms {

    /** That one search looks up: each stands for all others of its group, which takes room for the product of both. */
    private static final int MOST_FOUND = 1000;

    /** Folding makes several letters of one, so a word may be longer than the term that it is of. */
    private static final int LONGEST_FIRST_WORD = 255;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;

    Synonyms(JdbcClient sql, JdbcTemplate batches, NewRows newRows) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
    }

    /** Makes groups of terms, all or none; answers their ids. */
    List<Long> create(List<SynonymTerms> groups) {
        List<Object[]> rows =
                groups.stream().map(group -> new Object[] {group.digest()}).toList();
        try {
            List<Long> ids =
                    newRows.insert("insert into search_synonym_group (terms_digest) values (?)", List.copyOf(rows));
            addTerms(ids, groups);
            return ids;
        } catch (DuplicateKeyException present) {
            throw alreadyThere();
        }
    }

    /** The digests of those of the groups that are there. */
    Set<String> digestsAmong(List<SynonymTerms> groups) {
        Set<String> found = new HashSet<>();
        SqlArrays.batches(groups.stream().map(SynonymTerms::digest).toList())
                .forEach(batch -> found.addAll(
                        sql.sql("select terms_digest from search_synonym_group where terms_digest = any(:digests)")
                                .param("digests", SqlArrays.texts(batch))
                                .query(String.class)
                                .list()));
        return found;
    }

    static InvalidValues alreadyThere() {
        return refused("These synonyms already exist.");
    }

    static InvalidValues refused(String message) {
        return new InvalidValues(List.of(Map.of("synonyms", List.of(message))));
    }

    /** The terms of each of the groups, in the order in which they were given. */
    Map<Long, List<String>> terms(List<Long> groupIds) {
        Map<Long, List<String>> found = new HashMap<>();
        SqlArrays.batches(groupIds)
                .forEach(batch -> found.putAll(sql.sql(
                                "select group_id, term from search_synonym where group_id = any(:ids) order by group_id, ordinal")
                        .param("ids", SqlArrays.ids(batch))
                        .query(RowLists.byId((row, number) -> row.getString(2)))));
        return found;
    }

    /** Answers the ids of the groups that are gone, in the order asked. */
    List<Long> delete(List<Long> ids) {
        Set<Long> known = present(ids);
        List<Long> gone = ids.stream().distinct().filter(known::contains).toList();
        batches.batchUpdate(
                "delete from search_synonym_group where id = ?",
                gone.stream().map(id -> new Object[] {id}).toList());
        return gone;
    }

    private Set<Long> present(List<Long> ids) {
        Set<Long> found = new HashSet<>();
        SqlArrays.batches(ids)
                .forEach(batch -> found.addAll(sql.sql("select id from search_synonym_group where id = any(:ids)")
                        .param("ids", SqlArrays.ids(batch))
                        .query(Long.class)
                        .list()));
        return found;
    }

    /** An analyzer that knows the synonyms of the words in a text, and of no others. */
    Analyzer analyzer(String text) {
        Map<Long, List<String>> groups = termsBesides(new HashSet<>(SearchAnalyzer.words(text)));
        return groups.isEmpty() ? SearchAnalyzer.PLAIN : new SearchAnalyzer(map(groups.values()));
    }

    /** The terms of the groups in which one begins with any of the words. */
    private Map<Long, List<String>> termsBesides(Set<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<String>> groups = sql.sql("select t.group_id, t.term from"
                        + " (select distinct group_id from search_synonym where first_word = any(:words)) g"
                        + " left join search_synonym t on t.group_id = g.group_id"
                        + " order by t.group_id, t.ordinal limit :limit")
                .param(
                        "words",
                        SqlArrays.texts(words.stream().map(Synonyms::kept).toList()))
                .param("limit", MOST_FOUND + 1)
                .query(RowLists.byId((row, number) -> row.getString(2)));
        if (groups.values().stream().mapToInt(List::size).sum() > MOST_FOUND) {
            throw SearchedPart.tooMany();
        }
        return groups;
    }

    private static SynonymMap map(Iterable<List<String>> groups) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (List<String> terms : groups) {
            Set<CharsRef> distinct = new LinkedHashSet<>();
            terms.stream()
                    .map(SearchAnalyzer::words)
                    .filter(words -> !words.isEmpty())
                    .forEach(words ->
                            distinct.add(SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder())));
            distinct.forEach(from ->
                    distinct.stream().filter(to -> !to.equals(from)).forEach(to -> builder.add(from, to, true)));
        }
        try {
            return builder.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void addTerms(List<Long> groupIds, List<SynonymTerms> groups) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < groupIds.size(); i++) {
            int ordinal = 0;
            for (String term : groups.get(i).terms()) {
                rows.add(new Object[] {groupIds.get(i), ordinal++, term, firstWord(term)});
            }
        }
        batches.batchUpdate(
                "insert into search_synonym (group_id, ordinal, term, first_word) values (?, ?, ?, ?)", rows);
    }

    /** By which a term is found; empty if it has no words at all. */
    static String firstWord(String term) {
        List<String> words = SearchAnalyzer.words(term);
        return words.isEmpty() ? "" : kept(words.get(0));
    }

    private static String kept(String firstWord) {
        return Texts.beginning(firstWord, LONGEST_FIRST_WORD);
    }
}
