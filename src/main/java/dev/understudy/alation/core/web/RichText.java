package dev.understudy.alation.core.web;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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

    /** Edits within a line, which the library counts as blocks. */
    private static final Set<String> EDITS = Set.of("del", "ins");

    private RichText() {}

    public static String normalised(String html) {
        if (html.isBlank()) {
            return "";
        }
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        Document kept =
                Jsoup.parseBodyFragment(clean.body().html(), BASE); // what went may have held the rest in its place
        kept.outputSettings().prettyPrint(false);
        Element body = kept.body();
        if (body.getAllElements().stream().skip(1).noneMatch(RichText::isBlock)) {
            return "<p>" + body.html().strip() + "</p>";
        }
        boolean single =
                body.childNodes().stream().filter(node -> !isBlank(node)).count() == 1;
        return single ? body.html().strip() : "<div>" + body.html().strip() + "</div>";
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
