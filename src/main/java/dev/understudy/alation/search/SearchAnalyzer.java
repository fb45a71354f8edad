package dev.understudy.alation.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into words: in lower case, without accents and English plurals; with synonyms if there are any. What is entered has words
 * and technical names also as they are written.
 */
final class SearchAnalyzer extends Analyzer {

    static final SearchAnalyzer PLAIN = new SearchAnalyzer(null, false);

    /** For the index. */
    static final SearchAnalyzer AS_WRITTEN = new SearchAnalyzer(null, true);

    private final @Nullable SynonymMap synonyms;
    private final boolean asWritten;

    SearchAnalyzer(SynonymMap synonyms) {
        this(synonyms, false);
    }

    private SearchAnalyzer(@Nullable SynonymMap synonyms, boolean asWritten) {
        this.synonyms = synonyms;
        this.asWritten = asWritten;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        if (asWritten) {
            return wordsAsWritten();
        }
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new EnglishMinimalStemFilter(normalize(field, words));
        return new TokenStreamComponents(
                reader -> words.setReader(new StringReader(readable(text(reader)))),
                synonyms == null ? folded : new SynonymGraphFilter(folded, synonyms, true));
    }

    /** No phrase reaches from one text of an object into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    private TokenStreamComponents wordsAsWritten() {
        Tokenizer words = new StandardTokenizer();
        WrittenNames names = new WrittenNames(words);
        TokenStream both = WrittenWords.beside(EnglishMinimalStemFilter::new, normalize("", names));
        return new TokenStreamComponents(
                reader -> {
                    String text = text(reader);
                    names.setText(text);
                    words.setReader(new StringReader(readable(text)));
                },
                both);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private static String text(Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Technical names are written with dots and underscores where people write spaces; of the same length, for highlighting. */
    private static String readable(String text) {
        return text.replace('_', ' ').replace('.', ' ').replace('/', ' ');
    }

    /** The words of a text as the index knows them. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = PLAIN.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** A whole text as the index knows it, to be compared exactly. */
    static String folded(String text) {
        return String.join(" ", words(text));
    }
}
