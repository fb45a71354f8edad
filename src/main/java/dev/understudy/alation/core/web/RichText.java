package dev.understudy.alation.core.web;

import dev.understudy.error.BadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Rich text as the catalog keeps it: scripts and event handlers removed, mentions (anchors with {@code data-oid} and
 * {@code data-otype}) kept, plain text wrapped in a paragraph, several blocks wrapped in one {@code div}. Writing the same
 * text again changes nothing.
 */
public final class RichText {

    /**
     * All of HTML that structures a text. What plays, embeds, draws or asks for input is not of it: such elements go, and their
     * text stays.
     */
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("address", "article", "aside", "footer", "header", "hgroup", "main", "nav", "section")
            .addTags("details", "summary", "figure", "figcaption", "hr", "wbr")
            .addTags("abbr", "bdi", "bdo", "data", "del", "dfn", "ins", "kbd", "mark", "s", "samp", "time", "var")
            .addTags("rp", "rt", "ruby")
            .addTags("menu", "search")
            .addAttributes("td", "headers")
            .addAttributes("th", "headers")
            .addProtocols("a", "href", "tel")
            .addAttributes(":all", "class", "style", "id", "title", "lang", "dir")
            .addAttributes("data", "value")
            .addAttributes("del", "cite", "datetime")
            .addAttributes("details", "open", "name")
            .addAttributes("ins", "cite", "datetime")
            .addAttributes("li", "value")
            .addAttributes("ol", "reversed")
            .addAttributes("time", "datetime")
            .addProtocols("del", "cite", "http", "https")
            .addProtocols("ins", "cite", "http", "https")
            .addAttributes("a", "data-oid", "data-otype", "target", "rel")
            .addAttributes("img", "data-oid", "data-otype")
            .preserveRelativeLinks(true);

    /** Links inside the catalog are relative to the host; without a base they would count as broken and be removed. */
    private static final String BASE = "https://catalog.invalid/";

    /** As long as any text that is kept. */
    private static final int LONGEST = 1_048_576;

    /** Whatever becomes of it, it can be kept. */
    private static final int SHORT = 2000;

    /** More than the longest text has tags: what is not closed is repeated in all that follows, so few letters may become very many. */
    private static final int MOST_ELEMENTS = 300_000;

    /** Letters, up to a limit. */
    private static final class Letters implements Appendable {
        private final StringBuilder letters = new StringBuilder();

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            requireFit(letters.length() + end - start);
            letters.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char letter) {
            requireFit(letters.length() + 1);
            letters.append(letter);
            return this;
        }

        @Override
        public String toString() {
            return letters.toString();
        }
    }

    /** Edits within a line, which the library counts as blocks. */
    private static final Set<String> EDITS = Set.of("del", "ins");

    private RichText() {}

    /** Refuses a text that has become too long to be kept, which may be many times as long as it was. */
    public static String normalised(String html) {
        if (html.isBlank()) {
            return "";
        }
        Document clean = new Cleaner(ALLOWED).clean(parsed(html));
        String kept = wrapped(parsed(html(clean))); // what went may have held the rest in its place
        requireFit(kept.length());
        return kept;
    }

    /** The same; empty if the text has become too long to be kept. */
    public static Optional<String> normalisedIfItFits(String html) {
        try {
            return Optional.of(normalised(html));
        } catch (BadRequest tooLong) {
            return Optional.empty();
        }
    }

    /** Whether the text can be kept; of short ones it need not be tried. */
    public static boolean fits(String html) {
        return html.length() <= SHORT || normalisedIfItFits(html).isPresent();
    }

    private static void requireFit(int length) {
        if (length > LONGEST) {
            throw BadRequest.tooLong();
        }
    }

    private static Document parsed(String html) {
        Document document = Document.createShell(BASE);
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parseFragment(html, document.body(), BASE);
            if (parser.stream().skip(MOST_ELEMENTS).findAny().isPresent()) {
                throw BadRequest.tooLong();
            }
            document.body().appendChildren(parser.completeFragment());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document;
    }

    private static String html(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.body().html(new Letters()).toString();
    }

    private static String wrapped(Document document) {
        Element body = document.body();
        String html = html(document).strip();
        if (body.getAllElements().stream().skip(1).noneMatch(RichText::isBlock)) {
            return "<p>" + html + "</p>";
        }
        boolean single =
                body.childNodes().stream().filter(node -> !isBlank(node)).count() == 1;
        return single ? html : "<div>" + html + "</div>";
    }

    /** The same of a text that need not be given. */
    public static @Nullable String normalisedOrNull(@Nullable String html) {
        return html == null ? null : normalised(html);
    }

    /** Empty if the text is not given. */
    public static String normalisedOrEmpty(@Nullable String html) {
        return normalisedOr("", html);
    }

    /** What there was if the text is not given. */
    public static String normalisedOr(String before, @Nullable String html) {
        return html == null ? before : normalised(html);
    }

    private static boolean isBlock(Element element) {
        return element.normalName().equals("summary") || element.isBlock() && !EDITS.contains(element.normalName());
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
