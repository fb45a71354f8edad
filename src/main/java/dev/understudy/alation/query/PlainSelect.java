package dev.understudy.alation.query;

import dev.understudy.alation.core.statement.SqlToken;
import dev.understudy.alation.core.statement.SqlTokens;
import dev.understudy.web.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one kind of statement that is run: {@code SELECT columns FROM table LIMIT n}. Whatever else databases can do, nobody does here,
 * so that no statement can do any harm.
 *
 * @param columns none for all
 * @param table with its schema before it or not
 * @param limit {@link Long#MAX_VALUE} for none
 */
record PlainSelect(List<String> columns, List<String> table, long limit) {

    /** What is said of any other statement. */
    static final String OTHER = "Understudy runs SELECT columns FROM table LIMIT n, and no other statements";

    /** Reads the tokens from left to right; whatever is not as it should be ends the reading. */
    private static final class Reader {

        private final List<SqlToken> tokens;
        private int at;

        Reader(List<SqlToken> tokens) {
            this.tokens = tokens;
        }

        Optional<PlainSelect> read() {
            if (!word("select")) {
                return Optional.empty();
            }
            List<String> columns = sign("*") ? List.of() : names(",");
            boolean from = word("from");
            List<String> table = names(".");
            long limit = word("limit") ? number() : Long.MAX_VALUE;
            boolean complete = from && !table.isEmpty() && limit >= 0 && at == tokens.size();
            return complete ? Optional.of(new PlainSelect(columns, table, limit)) : Optional.empty();
        }

        /** Names with a sign between them; none if there is none, or none behind the sign. */
        private List<String> names(String between) {
            List<String> names = new ArrayList<>();
            do {
                if (at == tokens.size() || !tokens.get(at).isName()) {
                    return List.of();
                }
                names.add(tokens.get(at++).text());
            } while (sign(between));
            return names;
        }

        /** Less than 0 if there is none. */
        private long number() {
            return at < tokens.size() ? Ids.read(tokens.get(at++).text()).orElse(-1) : -1;
        }

        private boolean word(String word) {
            return skip(token -> token.isWord(word));
        }

        private boolean sign(String sign) {
            return skip(token -> token.isSign(sign));
        }

        private boolean skip(Predicate<SqlToken> wanted) {
            boolean found = at < tokens.size() && wanted.test(tokens.get(at));
            at += found ? 1 : 0;
            return found;
        }
    }

    static Optional<PlainSelect> read(String statement) {
        return new Reader(SqlTokens.of(statement)).read();
    }
}
