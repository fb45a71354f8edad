package dev.understudy.alation.querylog;

import dev.understudy.alation.core.statement.SqlToken;
import dev.understudy.alation.querylog.SqlMentions.Column;
import dev.understudy.alation.querylog.SqlMentions.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a statement mentions, as far as that can be told without knowing its dialect: tables stand behind {@code from}, {@code join},
 * {@code into} and the like; what else has a name may be a column, unless it is called like a function or named by {@code as}. Queries
 * that {@code with} names are no tables. It is read once from left to right; of more than anybody writes, the first count.
 */
final class MentionReader {

    private static final int MOST_TABLES = 50;
    private static final int MOST_COLUMNS = 500;

    private static final Set<String> BEFORE_TABLES = words("FROM JOIN INTO UPDATE TABLE USING");

    /** What may stand between those and the table. */
    private static final Set<String> ON_THE_WAY = words("ONLY LATERAL IF NOT EXISTS");

    /** What ends a list of tables. */
    private static final Set<String> BEHIND_TABLES = words(
            "EXCEPT FETCH FOR GROUP HAVING INTERSECT LIMIT OFFSET ORDER QUALIFY RETURNING SELECT SET UNION VALUES WHERE WINDOW WITH");

    /** What besides is no name, though it may stand where an alias or a column does. */
    private static final Set<String> OTHER_WORDS = words(
            "ALL AND AS BETWEEN BY CASE CREATE CROSS DELETE DISTINCT ELSE END FULL IN INNER INSERT IS LEFT LIKE MERGE"
                    + " NATURAL NULL ON OR OUTER RIGHT TABLESAMPLE THEN WHEN");

    private static final Set<String> RESERVED = Stream.of(BEFORE_TABLES, ON_THE_WAY, BEHIND_TABLES, OTHER_WORDS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final List<SqlToken> tokens;
    private final List<Table> tables = new ArrayList<>();
    private final Set<Column> columns = new LinkedHashSet<>();
    private final Set<String> namedQueries = new HashSet<>();

    /** For each parenthesis that is open, whether it stands in a list of tables. */
    private final Deque<Boolean> outside = new ArrayDeque<>();

    private boolean inTables;
    private boolean tableNext;
    private int at;

    private MentionReader(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static SqlMentions read(List<SqlToken> tokens) {
        MentionReader reader = new MentionReader(tokens);
        while (reader.at < tokens.size()) {
            reader.readNext();
        }
        reader.tables.removeIf(table -> table.parts().size() == 1
                && reader.namedQueries.contains(table.parts().get(0).toLowerCase(Locale.ROOT)));
        return new SqlMentions(reader.tables, reader.columns);
    }

    private void readNext() {
        SqlToken token = tokens.get(at);
        if (isName()) {
            name();
        } else if (token.isName()) {
            at++;
            word(token.text().toUpperCase(Locale.ROOT));
        } else {
            at++;
            sign(token.text());
        }
    }

    private void sign(String sign) {
        switch (sign) {
            case "(" -> {
                outside.push(inTables);
                inTables = false; // but a table may still be next: from (a join b)
            }
            case ")" -> {
                inTables = !outside.isEmpty() && outside.pop();
                tableNext = false;
            }
            case "," -> tableNext = inTables;
            default -> tableNext = false;
        }
    }

    private void word(String word) {
        if (BEFORE_TABLES.contains(word)) {
            tableNext = !(word.equals("USING") && isSign("(")); // join b using (id)
            inTables |= word.equals("FROM");
        } else if (word.equals("AS") && isName()) {
            at++;
        } else if (!tableNext || !ON_THE_WAY.contains(word)) {
            tableNext = false;
            inTables &= !BEHIND_TABLES.contains(word);
        }
    }

    private void name() {
        List<String> parts = parts();
        if (tableNext) {
            tableNext = false;
            table(parts);
        } else if (isWord("AS") && at + 1 < tokens.size() && tokens.get(at + 1).isSign("(")) {
            namedQueries.add(parts.get(0).toLowerCase(Locale.ROOT));
        } else if (!isSign("(") && columns.size() < MOST_COLUMNS) {
            String qualifier = parts.size() < 2 ? null : parts.get(parts.size() - 2);
            columns.add(new Column(qualifier, parts.get(parts.size() - 1)));
        }
    }

    private void table(List<String> parts) {
        at += isWord("AS") ? 1 : 0;
        String alias = isName() ? tokens.get(at++).text() : null;
        if (tables.size() < MOST_TABLES) {
            tables.add(new Table(parts, alias));
        }
    }

    /** A name with what stands before it; behind a dot every word is one. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(tokens.get(at++).text());
        while (isSign(".") && at + 1 < tokens.size() && tokens.get(at + 1).isName()) {
            parts.add(tokens.get(at + 1).text());
            at += 2;
        }
        return parts;
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    private boolean isName() {
        return at < tokens.size()
                && switch (tokens.get(at).kind()) {
                    case QUOTED -> true;
                    case WORD -> !RESERVED.contains(tokens.get(at).text().toUpperCase(Locale.ROOT));
                    case NUMBER, SIGN -> false;
                };
    }

    private boolean isWord(String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }

    private boolean isSign(String sign) {
        return at < tokens.size() && tokens.get(at).isSign(sign);
    }
}
