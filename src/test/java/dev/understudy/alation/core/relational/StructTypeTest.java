package dev.understudy.alation.core.relational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.relational.StructType.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields a type tells. */
@Tag("once")
class StructTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        varchar(100)                                            |
        STRUCT<a:STRING,b:STRUCT<c:INT,d:DATE>>                 | a:STRING b:STRUCT<c:INT,d:DATE>[c:INT d:DATE]
        struct<a: decimal(10,2), b: INT NOT NULL>               | a:decimal(10,2) b:INT NOT NULL
        STRUCT<a INT64, b ARRAY<STRUCT<c STRING>>>              | a:INT64 b:ARRAY<STRUCT<c STRING>>[c:STRING]
        array<struct<a:int>>                                    | a:int
        MAP<STRING,STRUCT<a:INT>>                               | a:INT
        row(a varchar, b row(c integer))                        | a:varchar b:row(c integer)[c:integer]
        STRUCT<`x y`:INT, "z.1" INT>                            | x y:INT z.1:INT
        STRUCT<a:INT,A:STRING>                                  | a:INT
        STRUCT<>                                                |
        STRUCT<INT64, STRING>                                   |
        STRUCT<a:STRING                                         |
        STRUCT<a:STRING>>                                       |
        STRUCT<a:STRING)                                        |
        STRUCT<a:STRUCT<b:INT>STRUCT<c:INT>>                    |
        STRUCT<`a:INT>                                          |
        struct                                                  |
        """)
    void fieldsAreReadOutOfStructuresAndBadTypesHaveNone(String type, String fields) {
        assertThat(shown(StructType.fieldsOf(type))).isEqualTo(fields == null ? "" : fields);
    }

    @Test
    void howDeepATypeMayGoIsLimitedAndSizeCostsOnlyItsLength() {
        assertThat(StructType.fieldsOf(nested(20))).hasSize(1);
        assertThat(StructType.fieldsOf(nested(100_000))).isEmpty();
        assertThat(StructType.fieldsOf("STRUCT<" + "a:INT,".repeat(30_000) + "b:INT>"))
                .hasSize(2);
    }

    @Test
    void aTypeBeyondAnyThatThereIsHasNoFields() {
        assertThat(StructType.fieldsOf(wide(2000))).hasSize(2000);
        assertThat(StructType.fieldsOf(wide(2001))).isEmpty();
        assertThat(StructType.fieldsOf(named(499, 4))).hasSize(1);
        assertThat(StructType.fieldsOf(named(500, 4))).isEmpty();
        assertThat(StructType.fieldsOf("STRUCT<a:DECIMAL(" + "1".repeat(200_000) + ")>"))
                .isEmpty();
    }

    private static String wide(int fields) {
        return IntStream.range(0, fields)
                .mapToObj(i -> "f" + i + ":INT")
                .collect(Collectors.joining(",", "STRUCT<", ">"));
    }

    private static String named(int letters, int depth) {
        return ("STRUCT<" + "a".repeat(letters) + ":").repeat(depth) + "INT" + ">".repeat(depth);
    }

    private static String nested(int depth) {
        return "STRUCT<a:".repeat(depth) + "INT" + ">".repeat(depth);
    }

    private static String shown(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + ":" + field.type()
                        + (field.fields().isEmpty() ? "" : "[" + shown(field.fields()) + "]"))
                .collect(Collectors.joining(" "));
    }
}
