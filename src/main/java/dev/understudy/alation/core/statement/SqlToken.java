package dev.understudy.alation.core.statement;

/**
 * A word or a sign of a statement.
 *
 * @param text of a quoted name without its quotes; of a literal a quote alone
 * @param from where it begins in the statement
 * @param to where what follows begins
 */
public record SqlToken(Kind kind, String text, int from, int to) {

    /** What it is. */
    public enum Kind {
        WORD,
        QUOTED,
        NUMBER,
        SIGN
    }

    /** Whether it may be the name of something; words of the language may be, too. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
