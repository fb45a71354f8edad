package dev.understudy.control;

import dev.understudy.error.Unrouted;
import dev.understudy.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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

    /** Of what lies beside the docs nothing but other pages is served: of links and pictures of it the words are left. */
    private static final class LeadsNowhere extends AbstractVisitor {

        private static final Pattern SERVED = Pattern.compile("https?:.*|#.*|" + NAME + "(#.*)?");

        @Override
        public void visit(Link link) {
            if (!SERVED.matcher(link.getDestination()).matches()) {
                leaveWords(link);
            }
        }

        @Override
        public void visit(Image image) {
            leaveWords(image);
        }

        private static void leaveWords(Node node) {
            for (Node word = node.getFirstChild(); word != null; word = node.getFirstChild()) {
                node.insertBefore(word);
            }
            node.unlink();
        }
    }
}
