package dev.understudy.alation.search;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts beside each word that a filter changes the word as it is written; what it leaves alone costs nothing but a look. */
final class WrittenWords extends TokenFilter {

    /** Remembers words on their way into that filter. */
    private static final class Before extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final StringBuilder written = new StringBuilder();

        Before(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean isThere = input.incrementToken();
            written.setLength(0);
            written.append(term.buffer(), 0, term.length());
            return isThere;
        }

        boolean isAs(CharTermAttribute now) {
            return CharSequence.compare(written, now) == 0;
        }
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Before before;
    private boolean isChanged;

    private WrittenWords(Before before, TokenStream changed) {
        super(changed);
        this.before = before;
    }

    static WrittenWords beside(UnaryOperator<TokenStream> filter, TokenStream words) {
        Before before = new Before(words);
        return new WrittenWords(before, filter.apply(before));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        isChanged = false;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (isChanged) {
            term.setEmpty().append(before.written);
            position.setPositionIncrement(0);
            isChanged = false;
            return true;
        }
        boolean isThere = input.incrementToken();
        isChanged = isThere && !before.isAs(term);
        return isThere;
    }
}
