package dev.understudy.control;

import dev.understudy.error.Unrouted;
import dev.understudy.web.Links;
import dev.understudy.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The docs of this very version, as pages. */
@RestController
class DocsController {

    private static final String HOME = "<p class=\"soft\"><a href=\"../\">Understudy</a></p>\n";
    private static final Pattern NAME = Pattern.compile("[A-Za-z-]+\\.md");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(TABLES)
            .attributeProviderFactory(context -> DocsController::name)
            .build();

    /** All of them, since nobody knows their names. */
    @Operation(hidden = true)
    @GetMapping("/docs")
    ResponseEntity<String> list() throws IOException {
        String links = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:docs/*.md"))
                .map(page -> String.valueOf(page.getFilename()))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> "<li><a href=\"%s/docs/%s\">%s</a></li>"
                        .formatted(HtmlUtils.htmlEscape(Links.base()), name, name))
                .collect(Collectors.joining("\n"));
        return Page.of("Understudy: docs", "<h1>Docs</h1>\n<ul>\n" + links + "\n</ul>\n");
    }

    @Operation(hidden = true)
    @GetMapping("/docs/{name}")
    ResponseEntity<String> page(@PathVariable String name) {
        String path = "docs/" + name;
        if (!NAME.matcher(name).matches() || !new ClassPathResource(path).exists()) {
            throw new Unrouted();
        }
        Node text = parser.parse(Page.text(path));
        text.accept(new LeadsNowhere());
        return Page.of("Understudy: " + name, HOME + renderer.render(text));
    }

    /** Names headings as links to them do. */
    private static void name(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            String words = TextContentRenderer.builder().build().render(node).toLowerCase(Locale.ROOT);
            attributes.put("id", words.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
        }
    }

    /** Of what lies beside the docs nothing but other pages is served: links to it say where it is, and pictures are left out. */
    private static final class LeadsNowhere extends AbstractVisitor {

        private static final Pattern SERVED = Pattern.compile("https?:.*|#.*|" + NAME + "(#.*)?");

        @Override
        public void visit(Link link) {
            if (!SERVED.matcher(link.getDestination()).matches()) {
                leaveWords(link);
                link.insertBefore(new Text(" (in the repository: " + place(link.getDestination()) + ")"));
                link.unlink();
            }
        }

        /** A picture stands in a paragraph of its own. */
        @Override
        public void visit(Image image) {
            Node paragraph = image.getParent();
            image.unlink();
            if (paragraph instanceof Paragraph && paragraph.getFirstChild() == null) {
                paragraph.unlink();
            }
        }

        private static void leaveWords(Node node) {
            for (Node word = node.getFirstChild(); word != null; word = node.getFirstChild()) {
                node.insertBefore(word);
            }
        }

        /** As it is written from the root. */
        private static String place(String destination) {
            return Path.of("docs")
                    .resolve(destination.replaceFirst("#.*", ""))
                    .normalize()
                    .toString()
                    .replace('\\', '/');
        }
    }
}
