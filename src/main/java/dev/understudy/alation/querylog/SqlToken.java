package dev.understudy.alation.querylog;

/**
 * A word or a sign of a statement.
 *
 * @param text of a quoted name without its quotes
 */
record SqlToken(Kind kind, String text) {

    /** What it is. */
    enum Kind {
        WORD,
        QUOTED,
        SIGN
    }

    /** Whether it may be the name of something; words of the language may be, too. */
    boolean isName() {
        return kind != Kind.SIGN;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
