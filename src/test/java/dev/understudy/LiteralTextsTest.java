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
import java.util.function.Supplier;
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

    private static final List<String> ROOMS = List.of(
            "access", "alation", "control", "coverage", "error", "instance", "journal", "matillion", "trouble", "web");

    /** Beginning with a capital, and having a second word. */
    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z].*[a-z].* .*");

    /** A refusal may begin with the name of a field. */
    private static final Pattern REFUSAL = Pattern.compile("(?s)\\w+ [a-z]+ .*");

    /** For clients these are worded otherwise, whoever runs the server reads them, or a test cannot bring them about in any sensible time. */
    private static final Set<String> SAID_TO_NOBODY = Set.of(
            "Internal server error",
            "Another server has taken over",
            "A newer version of Understudy has taken over the database; this server has to be replaced",
            "Connections to the database: at work, idle, as many as there may be; and calls that wait for one",
            "Dataset ",
            "Instances made, reset and deleted by this server",
            "Instances, those of all servers on the database",
            "Invalid fields",
            "Invalid items",
            "No ready-made tokens: create one with a password",
            "No zone is so far away.",
            "Mend the document, name another, or start with --understudy.dataset=starter. The sections and their keys are listed in docs/instances-and-datasets.md.",
            "Others are sending large bodies. Please try again.",
            "Row %d leaves it to the endpoint whether the caller administers the data sources; %s %s did not settle it",
            "Start the newer version, or give this one a database of its own. Nothing has been changed.",
            "The server is being stopped.",
            "There are more than ",
            "The table has this call, but it is not served yet",
            "There is no year 0.",
            "Unable to remove the last Server Admin: ",
            "Understudy dataset",
            "Understudy: ");

    private static final Pattern OURS =
            Pattern.compile("IllegalStateException|IllegalArgumentException|AssertionError");
    private static final Pattern PLACEHOLDER = Pattern.compile("%[.\\d]*[sdfX]");

    @Test
    void everySentenceThatAClientCanSeeStandsInATest() throws IOException {
        String tests = all(Path.of("src/test/java")).stream()
                        .map(LiteralTextsTest::plain)
                        .collect(joining("\n"))
                + plain(resources());

        List<String> untested = new ArrayList<>();
        for (String room : ROOMS) {
            sentences(Path.of("src/main/java/dev/understudy", room)).stream()
                    .filter(text -> !SAID_TO_NOBODY.contains(text))
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

    private static List<String> all(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        read(folder, new Texts(texts, texts, true));
        return texts;
    }

    private static List<String> sentences(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        read(folder, new Texts(texts, refusals, false));
        return Stream.concat(
                        texts.stream().filter(SENTENCE.asMatchPredicate()),
                        refusals.stream().filter(REFUSAL.asMatchPredicate()))
                .distinct()
                .toList();
    }

    private static void read(Path folder, Texts texts) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask parser = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree source : parser.parse()) {
                texts.scan(source, null);
            }
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
        private final List<String> refusals;
        private final boolean annotations;
        private boolean refuses;

        Texts(List<String> texts, List<String> refusals, boolean annotations) {
            this.texts = texts;
            this.refusals = refusals;
            this.annotations = annotations;
        }

        private void add(String text) {
            texts.add(text);
            if (refuses) {
                refusals.add(text);
            }
        }

        private @Nullable Void refusing(boolean does, Supplier<@Nullable Void> scan) {
            boolean did = refuses;
            refuses = did || does;
            scan.get();
            refuses = did;
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
            String whole = constant(sum);
            if (whole == null) {
                return super.visitBinary(sum, nothing);
            }
            add(whole);
            return null;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            return annotations ? super.visitAnnotation(annotation, nothing) : null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String method = call.getMethodSelect().toString();
            return method.startsWith("LOG.")
                    ? null
                    : refusing(method.equals("BadRequest.unless"), () -> super.visitMethodInvocation(call, nothing));
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            String type = made.getIdentifier().toString();
            return OURS.matcher(type).matches()
                    ? null
                    : refusing(type.equals("BadRequest"), () -> super.visitNewClass(made, nothing));
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
