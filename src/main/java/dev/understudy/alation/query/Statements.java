package dev.understudy.alation.query;

import dev.understudy.alation.core.statement.SqlToken;
import dev.understudy.alation.core.statement.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/** Takes the text of a query apart into its statements, between which semicolons stand. */
final class Statements {

    private Statements() {}

    /** Each from its first token to its last. */
    static List<String> of(String sql) {
        List<String> statements = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (SqlToken token : SqlTokens.of(sql + ";")) {
            if (!token.isSign(";")) {
                from = from < 0 ? token.from() : from;
                to = token.to();
            } else if (from >= 0) {
                statements.add(sql.substring(from, Math.min(to, sql.length())));
                from = -1;
            }
        }
        return statements;
    }
}
