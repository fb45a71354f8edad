package dev.understudy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What clients can be told stands in a test, word for word. All sentences in the rooms that talk to them count as such, but for those that
 * are logged, that tell of mistakes of ours, or that stand in annotations.
 */
class LiteralTextsTest {

    private static final List<String> ROOMS = List.of("access", "alation", "control", "error", "matillion", "web");

    /** Beginning with a capital, and having a second word. */
    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z].*[a-z].* .*");

    /** For clients these are worded otherwise, or cannot be brought about by a test in any sensible time. */
    private static final Set<String> SAID_TO_NOBODY = Set.of(
            "Internal server error",
            "Invalid fields",
            "Invalid items",
            "No ready-made tokens: create one with a password",
            "No zone is so far away.",
            "Others are sending large bodies. Please try again.",
            "Row %d leaves it to the endpoint whether the caller administers the data sources; %s %s did not settle it",
            "The server is being stopped.",
            "The table has this call, but it is not served yet",
            "There is no year 0.",
            "Unable to remove the last Server Admin: ",
            "Understudy: ");

    private static final Pattern OURS =
            Pattern.compile("IllegalStateException|IllegalArgumentException|AssertionError");
    private static final Pattern PLACEHOLDER = Pattern.compile("%[.\\d]*[sdfX]");

    @Test
    void everySentenceThatAClientCanSeeStandsInATest() throws IOException {
        String tests = texts(Path.of("src/test/java"), true).stream()
                        .map(LiteralTextsTest::plain)
                        .collect(joining("\n"))
                + plain(resources());

        List<String> untested = new ArrayList<>();
        for (String room : ROOMS) {
            texts(Path.of("src/main/java/dev/understudy", room), false).stream()
                    .filter(text -> SENTENCE.matcher(text).matches() && !SAID_TO_NOBODY.contains(text))
                    .filter(text ->
                            !Pattern.compile(inATest(text)).matcher(tests).find())
                    .forEach(untested::add);
        }
        assertThat(untested).isEmpty();
    }

    /** What a placeholder stands for is on the same line of a test. */
    private static String inATest(String text) {
        return PLACEHOLDER
                .splitAsStream(plain(text))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(joining(".*"));
    }

    /** A text may stand in the JSON of a test. */
    private static String plain(String text) {
        return text.replace("\\", "").replace("%%", "%").strip();
    }

    private static List<String> texts(Path folder, boolean annotations) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask parser = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            List<String> texts = new ArrayList<>();
            for (CompilationUnitTree source : parser.parse()) {
                new Texts(texts, annotations).scan(source, null);
            }
            return texts;
        }
    }

    private static String resources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".gz"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** Collects texts; those that a plus joins are one. */
    private static final class Texts extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final List<String> texts;
        private final boolean annotations;

        Texts(List<String> texts, boolean annotations) {
            this.texts = texts;
            this.annotations = annotations;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                texts.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
            String whole = constant(sum);
            if (whole == null) {
                return super.visitBinary(sum, nothing);
            }
            texts.add(whole);
            return null;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            return annotations ? super.visitAnnotation(annotation, nothing) : null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            return call.getMethodSelect().toString().startsWith("LOG.")
                    ? null
                    : super.visitMethodInvocation(call, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            return OURS.matcher(made.getIdentifier().toString()).matches() ? null : super.visitNewClass(made, nothing);
        }

        private static @Nullable String constant(Tree tree) {
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                String left = constant(sum.getLeftOperand());
                String right = constant(sum.getRightOperand());
                return left == null || right == null ? null : left + right;
            }
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : null;
        }
    }
}
