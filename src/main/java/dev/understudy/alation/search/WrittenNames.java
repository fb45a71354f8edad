package dev.understudy.alation.search;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds to the words of a text the technical names in it as they are written, for words with stars. They stand where the last word does,
 * so that a text gets no longer by them and phrases stay what they are; no other word that is searched for is like them.
 */
final class WrittenNames extends TokenFilter {

    private static final String JOINTS = "_./-";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private String text = "";
    private int lastStart;
    private boolean wordsAreOver;
    private Iterator<String> names = Collections.emptyIterator();

    WrittenNames(TokenStream words) {
        super(words);
    }

    /** What is read next. */
    void setText(String newText) {
        text = newText;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        lastStart = -1;
        wordsAreOver = false;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!wordsAreOver && input.incrementToken()) {
            lastStart = offset.startOffset();
            return true;
        }
        if (!wordsAreOver) {
            wordsAreOver = true;
            names = lastStart < 0 ? Collections.emptyIterator() : in(text).iterator(); // beside words only
        }
        return nextName();
    }

    private boolean nextName() {
        if (!names.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(names.next());
        keyword.setKeyword(true);
        position.setPositionIncrement(0);
        offset.setOffset(lastStart, lastStart);
        return true;
    }

    /** Read letter by letter: each text that is entered comes along here. */
    private static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        int from = 0;
        boolean isJoined = false;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at < text.length() ? text.charAt(at) : ' ';
            boolean isJoint = JOINTS.indexOf(letter) >= 0;
            if (isJoint || Character.isLetterOrDigit(letter) || letter > 127 && isPartOfLetter(letter)) {
                isJoined |= isJoint;
            } else {
                if (isJoined) {
                    add(text.substring(from, at), names);
                }
                from = at + 1;
                isJoined = false;
            }
        }
        return names;
    }

    private static boolean isPartOfLetter(char letter) {
        return Character.isSurrogate(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** A whole path or key, and the names that it is made of. */
    private static void add(String run, Set<String> names) {
        addIfJoined(run, names);
        for (int from = 0, at = 0; at <= run.length(); at++) {
            if (at == run.length() || run.charAt(at) == '.' || run.charAt(at) == '/') {
                addIfJoined(run.substring(from, at), names);
                from = at + 1;
            }
        }
    }

    private static void addIfJoined(String written, Set<String> names) {
        int from = 0;
        int to = written.length();
        while (from < to && endsNoName(written.charAt(from))) {
            from++;
        }
        while (from < to && endsNoName(written.charAt(to - 1))) {
            to--;
        }
        if (to - from <= StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH && isJoined(written, from, to)) {
            names.add(written.substring(from, to));
        }
    }

    /** Names may begin and end with an underscore. */
    private static boolean endsNoName(char letter) {
        return letter != '_' && JOINTS.indexOf(letter) >= 0;
    }

    private static boolean isJoined(String written, int from, int to) {
        for (int at = from; at < to; at++) {
            if (JOINTS.indexOf(written.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
