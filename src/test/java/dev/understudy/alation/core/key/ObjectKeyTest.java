package dev.understudy.alation.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of objects, as clients spell them and as answers show them. */
class ObjectKeyTest {

    private static List<String> names(String text, KeyForm form) {
        return ObjectKey.read(text, form).orElseThrow().names();
    }

    private static String shown(KeyForm form, String... names) {
        return new ObjectKey(form, 7L, List.of(names)).shown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COLUMN | 7."HR.2017"."Employees.FullTime"."Name.short"              | HR.2017 ; Employees.FullTime ; Name.short
            TABLE  | 3.CORP_DW.REP\\"CLIENT                                      | CORP_DW ; REP"CLIENT
            COLUMN | 3.CORP_DW.REP\\"CLIENT.COU\\"\\.NTRY                          | CORP_DW ; REP"CLIENT ; COU".NTRY
            COLUMN | 7.HR.STAFF."ID"                                            | HR ; STAFF ; ID
            COLUMN | 7.HR.STAFF."the ""real"" id"                               | HR ; STAFF ; the "real" id
            COLUMN | 7.Human Resources.Employees.First Name                     | Human Resources ; Employees ; First Name
            COLUMN | 11.big-query-lab-331019.CITIBIKE.TRIPDATA.started_at       | big-query-lab-331019.CITIBIKE ; TRIPDATA ; started_at
            COLUMN | 7.a[0].b/c.50%#                                            | a[0] ; b/c ; 50%#
            SCHEMA | 30.awsdatacatalog.raiders                                  | awsdatacatalog.raiders
            SCHEMA | 7."alation.HR.2017"                                        | alation.HR.2017
            SCHEMA | 7.Sales."EU.West"                                          | Sales.EU.West
            DOCSTORE | 13.root.bq.CTM-v4.field                                    | root.bq.CTM-v4.field
            DOCSTORE | 13.root                                                    | root
            TITLE  | Churn. "What, we know"                                     | Churn. "What, we know"
            """)
    void partsAreReadFromTheRightUpToTheLevel(KeyForm form, String text, String names) {
        assertThat(names(text, form)).containsExactly(names.split(" ; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7.a.b"c"d       | b"c"d
            7.a."open       | "open
            7.a."b"c        | "b"c
            7.a."b""        | "b""
            7.a.c:\\temp     | c:\\temp
            7.a.b\\          | b\\
            7.a."b\\c"       | b\\c
            7.a."b\\"c"      | b"c
            7.a."\\\\"        | \\
            """)
    void whatMakesNoSenseAsASignStandsForItself(String text, String table) {
        assertThat(names(text, KeyForm.TABLE)).containsExactly("a", table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SOURCE | 7.a
            SOURCE | 7.
            SCHEMA | 7
            SCHEMA | 7.
            SCHEMA | 7..a
            SCHEMA | 7.a.
            SCHEMA | 7.""
            SCHEMA | x.a
            SCHEMA | -7.a
            SCHEMA | +7.a
            SCHEMA | ٧.a
            SCHEMA | 7/a
            SCHEMA | .a
            SCHEMA | 99999999999999999999.a
            TABLE  | 7.a
            TABLE  | 7."a.b"
            COLUMN | 7.a.b
            COLUMN | 7.a.b.
            FILE   | 3
            FILE   | 3/
            FILE   | /no/file
            """)
    void malformedKeysAreNoKeys(KeyForm form, String text) {
        assertThat(ObjectKey.read(text, form)).isEmpty();
        assertThat(ObjectKey.of(text, form).shown()).isEqualTo(text);
        assertThat(ObjectKey.of(text, form).identity()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"SOURCE", "SCHEMA", "TABLE", "COLUMN", "DOCSTORE", "FILE"})
    void nothingIsNoKey(KeyForm form) {
        assertThat(ObjectKey.read("", form)).isEmpty();
        assertThat(ObjectKey.levels("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.Sales.EU", "7.\"Sales.EU\"", "7.sales.\"eu\"", "7.SALES\\.EU", "07.\"Sales\".EU"})
    void allSpellingsOfAKeyAreOne(String text) {
        assertThat(ObjectKey.of(text, KeyForm.SCHEMA).identity()).isEqualTo("7.sales.eu");
        assertThat(ObjectKey.of(text + ".\"Orders\"", KeyForm.TABLE).identity()).isEqualTo("7.sales.eu.orders");
    }

    @Test
    void blanksCountWithinNamesAndInQuotesButNotAtTheEndsOfAKey() {
        ObjectKey bare = ObjectKey.of("\t7.HR.staff ", KeyForm.TABLE);
        ObjectKey blank = ObjectKey.of("7.HR.\"staff \"", KeyForm.TABLE);

        assertThat(bare.names()).containsExactly("HR", "staff");
        assertThat(blank.names()).containsExactly("HR", "staff ");
        assertThat(ObjectKey.of("7. HR .staff", KeyForm.TABLE).names()).containsExactly(" HR ", "staff");
        assertThat(ObjectKey.levels("7.HR.\"staff \" ")).containsExactly(KeyForm.TABLE, KeyForm.SCHEMA);
        assertThat(ObjectKey.read("7.HR. ", KeyForm.TABLE)).isEmpty();
        assertThat(blank.identity()).isEqualTo("7.hr.staff ").isNotEqualTo(bare.identity());
    }

    @Test
    void whereTheTableBeginsMatters() {
        assertThat(ObjectKey.of("7.sales.\"eu.orders\"", KeyForm.TABLE).identity())
                .isNotEqualTo(ObjectKey.of("7.sales.eu.orders", KeyForm.TABLE).identity());
    }

    @Test
    void partsAreShownInTheirCaseAndQuotedOnlyWhereTheyMustBe() {
        assertThat(shown(KeyForm.SOURCE)).isEqualTo("7");
        assertThat(shown(KeyForm.SCHEMA, "DB.Sales")).isEqualTo("7.DB.Sales");
        assertThat(shown(KeyForm.TABLE, "DB.Sales", "Orders")).isEqualTo("7.DB.Sales.Orders");
        assertThat(shown(KeyForm.COLUMN, "HR", "Employees.FullTime", "First Name"))
                .isEqualTo("7.HR.\"Employees.FullTime\".First Name");
        assertThat(shown(KeyForm.COLUMN, "CORP_DW", "REP\"CLIENT", "COU\".NTRY"))
                .isEqualTo("7.CORP_DW.REP\\\"CLIENT.COU\\\"\\.NTRY");
        assertThat(shown(KeyForm.TABLE, "c:\\x", "a\\.b")).isEqualTo("7.c:\\\\x.\"a\\\\.b\"");
        assertThat(shown(KeyForm.TABLE, "DB.Sales ", " a.b")).isEqualTo("7.DB.\"Sales \".\" a.b\"");
        assertThat(shown(KeyForm.TABLE, "HR", "the \"real\" one ")).isEqualTo("7.HR.\"the \\\"real\\\" one \"");
        assertThat(shown(KeyForm.SCHEMA, "a..b")).isEqualTo("7.\"a..b\"");
        assertThat(shown(KeyForm.TITLE, "Refund rules")).isEqualTo("Refund rules");
    }

    @Test
    void whatIsShownIsReadAsItWas() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            ObjectKey key = new ObjectKey(
                    KeyForm.COLUMN,
                    7L,
                    Stream.generate(() -> name(random)).limit(3).toList());
            assertThat(ObjectKey.read(key.shown(), KeyForm.COLUMN)).contains(key);
            assertThat(ObjectKey.read(" " + key.shown() + "\u00a0", KeyForm.COLUMN))
                    .contains(key);
            String shouted = key.shown().toUpperCase(Locale.ROOT);
            assertThat(ObjectKey.of(shouted, KeyForm.COLUMN).identity()).isEqualTo(key.identity());
        }
    }

    private static String name(Random random) {
        return random.ints(1 + random.nextInt(5), 0, 6)
                .collect(StringBuilder::new, (text, i) -> text.append("aB.\"\\ ".charAt(i)), StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "3/landing/Orders.csv, 3/landing/Orders.csv",
        "3.landing/Orders.csv, 3/landing/Orders.csv",
        "3./landing/Orders.csv, 3/landing/Orders.csv",
        "3//landing/Orders.csv, 3/landing/Orders.csv",
        "3.landing/, 3/landing",
        "3/.hidden/a.b\"c, 3/.hidden/a.b\"c"
    })
    void pathsAreTakenInBothStylesAndDifferByCase(String text, String identity) {
        assertThat(ObjectKey.of(text, KeyForm.FILE).identity()).isEqualTo(identity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7         | [SOURCE]
            7.a       | [SCHEMA]
            7."a.b"   | [SCHEMA]
            7.a.b     | [TABLE, SCHEMA]
            7.a."b.c" | [TABLE, SCHEMA]
            7.a.b.c   | [COLUMN, TABLE, SCHEMA]
            7.a.b.c.d | [COLUMN, TABLE, SCHEMA]
            a.b       | []
            7..a      | []
            """)
    void theNumberOfPartsTellsTheLikeliestLevel(String text, String levels) {
        assertThat(ObjectKey.levels(text)).hasToString(levels);
    }

    @ParameterizedTest
    @CsvSource({
        "TABLE, 7.a.b, 7",
        "SOURCE, 7, 7",
        "DOCSTORE, 13.root, 13",
        "TABLE, 7.a, 7",
        "TABLE, 7..a, 7",
        "TABLE, ' 7..a', 7",
        "TABLE, orders,",
        "FILE, 3/a,",
        "TITLE, 7.a,"
    })
    void objectsOfASourceTellWhichEvenIfTheirKeyIsMalformed(KeyForm form, String text, Long source) {
        assertThat(ObjectKey.of(text, form).dataSource()).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {".\"a", ".\"\"a", ".\"\"\"\"a", "\"\"", "\\\"", ".", "..a", "\\", ".\"a\\\".\"", ".a", "/"})
    @Timeout(60)
    void whateverTheTextItIsReadAtOnce(String piece) {
        String text = "7." + piece.repeat(500_000);
        for (KeyForm form : KeyForm.values()) {
            assertThatCode(() -> ObjectKey.of(text, form).identity()).doesNotThrowAnyException();
        }
        assertThatCode(() -> ObjectKey.levels(text)).doesNotThrowAnyException();
    }
}
