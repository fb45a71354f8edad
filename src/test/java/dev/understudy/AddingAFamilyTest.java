package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample family of {@code docs/adding-a-family.md} is one that the compiler takes. */
@Tag("once")
class AddingAFamilyTest {

    private static final Path PAGE = Path.of("docs/adding-a-family.md");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    /** Where what the sample uses comes from; nothing else of the house is needed for a family. */
    private static final List<String> PACKAGES = List.of(
            "dev.understudy.access",
            "dev.understudy.alation.core.body",
            "dev.understudy.alation.core.error",
            "dev.understudy.alation.core.field",
            "dev.understudy.alation.core.job",
            "dev.understudy.alation.core.list",
            "dev.understudy.alation.core.object",
            "dev.understudy.alation.core.otype",
            "dev.understudy.alation.core.web",
            "dev.understudy.instance.dataset",
            "dev.understudy.web",
            "jakarta.validation.constraints",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.jspecify.annotations",
            "org.springframework.context.annotation",
            "org.springframework.http",
            "org.springframework.stereotype",
            "org.springframework.transaction.annotation",
            "org.springframework.web.bind.annotation");

    @Test
    void theSampleCompiles() throws IOException {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask compiler = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, List.of("-proc:none"), null, List.of(sample()));
        compiler.analyze();

        assertThat(said.getDiagnostics())
                .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .extracting(each -> each.getMessage(null))
                .isEmpty();
    }

    private static JavaFileObject sample() throws IOException {
        String imports = PACKAGES.stream()
                .map(each -> "import " + each + ".*;\n")
                .collect(Collectors.joining("", "", "import dev.understudy.alation.core.field.ItemValues.Shape;\n"));
        String types = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(types).contains("class PlaybookController");
        return new Source("package dev.understudy.alation.playbook;\n" + imports + types);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
