package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.TableUses;
import dev.understudy.testing.TableUses.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each table has one owner, as {@code table-owners.txt} says: nobody else writes it, and only the tables of core are read by others.
 * What a family must know of another family it asks through an interface.
 */
@ApiTest
class TableOwnersTest {

    private static final Map<String, String> OWNERS = new TreeMap<>();
    private static final List<Use> USES = new ArrayList<>();

    private static final Pattern HIDING =
            Pattern.compile("\\b(catalog_object|object_reader|private_resource|resource_member)\\b");

    @BeforeAll
    static void readOwnersAndSources() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/table-owners.txt"))) {
            String[] words = line.split("\\s+");
            Stream.of(words).skip(1).filter(word -> !line.startsWith("#")).forEach(table -> {
                assertThat(OWNERS.put(table, words[0]))
                        .as("another owner of %s", table)
                        .isNull();
            });
        }
        USES.addAll(TableUses.of(
                OWNERS.keySet(),
                ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                        .getJavaFileObjectsFromPaths(files("src/main/java", ".java"))));
    }

    @Test
    void everyTableHasAnOwnerWhoUsesIt(ApplicationContext server) {
        List<String> tables = server.getBean(Instances.class)
                .inDefault(() -> server.getBean(JdbcClient.class)
                        .sql("select lower(table_name) from information_schema.tables where table_schema ="
                                + " current_schema")
                        .query(String.class)
                        .list());

        assertThat(OWNERS.keySet()).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(USES)
                .filteredOn(TableOwnersTest::isByTheOwner)
                .extracting(Use::table)
                .containsAll(tables);
    }

    @Test
    void onlyTheOwnerWritesATable() {
        assertThat(USES).filteredOn(Use::written).allMatch(TableOwnersTest::isByTheOwner);
    }

    @Test
    void noFamilyReadsTheTableOfAnother() {
        assertThat(USES)
                .allMatch(use ->
                        isByTheOwner(use) || isOfCore(use.table()) && use.room().startsWith("alation."));
    }

    /**
     * What not everybody may see is asked of the {@code ObjectView} of whoever asks. Search reads all and hides itself, lists of values
     * take their condition from the view, and one database adds a column.
     */
    @Test
    void nobodyElseNamesTheTablesOfWhatMayBeHidden() throws IOException {
        Stream<Path> naming = files("src/main/java", ".java").stream()
                .filter(file -> !Objects.requireNonNull(file.getParent()).endsWith("alation/core/object")
                        && HIDING.matcher(text(file)).find());

        assertThat(naming.map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("SearchedObjects.java", "WantedValues.java", "PostgreSql.java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        String sql = "select 1 from flag f" + where + " left join tag t";     | flag-, tag-
        String sql = "select 1 from " + (all ? "flag" : "(select 1 from tag)"); | tag-
        String sql = "select title" + " from " + "tag where flag = 1";        | tag-
        String sql = "Update tag set name = ?"; String from = "from flags";   | tag+
        String sql = "insert" + " into tag (name) values (?)";                | tag+
        String jpql = "delete from TagSubject s where s.tag = 1";             | tag_subject+
        String jpql = "select t from Tag t join TagSubject s on s.tag = t";   | tag-, tag_subject-
        void load(Rows rows) { rows.add("tag", "flag", 1); list.add("flag"); } | tag+
        String sql = database.upsert("tag", List.of("flag"), COLUMNS);        | tag+
        Kind kind = ObjectKind.of(State.class, "flag", "tag", "/tag/{id}/");  | tag+
        Kind kind = some.links("flags", "tag_subject", "tag_id", "oid", OTHER); | tag_subject+
        @JoinTable(name = "tag_subject") Set<String> subjects;                | tag_subject+
        @Entity class Flag {}                                                 | flag+
        @Entity @Immutable @Table(name = "flag") class Raised {}              | flag-
        """)
    void tablesAreFoundHoweverTheyAreNamed(String code, String tables) throws IOException {
        List<JavaFileObject> sources = List.of(
                source("package dev.understudy.alation.tag; @Entity class Tag {} @Entity class TagSubject {}"),
                source("package dev.understudy.alation.some; class Some { " + code + " }"));

        assertThat(TableUses.of(OWNERS.keySet(), sources))
                .filteredOn(use -> use.room().equals("alation.some"))
                .extracting(use -> use.table() + (use.written() ? "+" : "-"))
                .containsExactly(tables.split(", "));
    }

    private static boolean isByTheOwner(Use use) {
        String owner = OWNERS.get(use.table());
        return use.room().equals(owner) || use.room().startsWith(owner + ".");
    }

    private static boolean isOfCore(String table) {
        return Objects.requireNonNull(OWNERS.get(table)).startsWith("alation.core.");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///Some.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
