package dev.understudy.alation.core.statement;

import dev.understudy.alation.core.statement.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a statement of any dialect apart. Comments are passed over; literals are signs, so that nothing in them is taken for
 * a name. Names may be quoted as {@code "a"}, {@code `a`} or {@code [a]}. Whatever is not closed ends with the statement.
 * Each character is looked at once.
 */
public final class SqlTokens {

    private static final String LITERAL = "'";

    private final String sql;
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    public static List<SqlToken> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        List<SqlToken> tokens = new ArrayList<>();
        while (reader.at < sql.length()) {
            SqlToken token = reader.next();
            if (token != null) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Null for blanks and comments. */
    private @Nullable SqlToken next() {
        char first = sql.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
            return null;
        }
        if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
            skipBehind(first == '-' ? "\n" : "*/");
            return null;
        }
        return switch (first) {
            case '\'' -> literal();
            case '"', '`' -> quoted(first);
            case '[' -> isIndex() ? sign() : quoted(']');
            default -> isNamePart(first) ? word() : sign();
        };
    }

    private void skipBehind(String end) {
        int found = sql.indexOf(end, at + 2);
        at = found < 0 ? sql.length() : found + end.length();
    }

    /** Two quotes within one are the end of a literal and the beginning of the next. */
    private SqlToken literal() {
        int from = at;
        int end = sql.indexOf('\'', at + 1);
        at = end < 0 ? sql.length() : end + 1;
        return new SqlToken(Kind.SIGN, LITERAL, from, at);
    }

    private SqlToken quoted(char end) {
        int from = at;
        StringBuilder name = new StringBuilder();
        for (at++; at < sql.length(); at++) {
            char letter = sql.charAt(at);
            if (letter == end) {
                at++;
                if (at >= sql.length() || sql.charAt(at) != end) {
                    break;
                }
            }
            name.append(letter);
        }
        return new SqlToken(Kind.QUOTED, name.toString(), from, at);
    }

    private SqlToken word() {
        int from = at;
        while (at < sql.length() && isNamePart(sql.charAt(at))) {
            at++;
        }
        Kind kind = Character.isDigit(sql.charAt(from)) ? Kind.NUMBER : Kind.WORD;
        return new SqlToken(kind, sql.substring(from, at), from, at);
    }

    private SqlToken sign() {
        int from = at++;
        return new SqlToken(Kind.SIGN, sql.substring(from, at), from, at);
    }

    /** Whether a bracket chooses from what stands right before it. */
    private boolean isIndex() {
        return at > 0 && (isNamePart(sql.charAt(at - 1)) || "\"`)]".indexOf(sql.charAt(at - 1)) >= 0);
    }

    private static boolean isNamePart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$' || letter == '#' || letter == '@';
    }
}
