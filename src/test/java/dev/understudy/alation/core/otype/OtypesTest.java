package dev.understudy.alation.core.otype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.object.CatalogObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words mean; what types can do is seen at the endpoints ({@link CapabilityApiTest}). */
class OtypesTest {

    @ParameterizedTest
    @CsvSource({
        "article, article",
        "ARTICLE, article",
        "attribute, attribute",
        "Column, attribute",
        "datasource, data",
        "group, groupprofile",
        "query_or_statement, query",
        "nonsense, nonsense",
        "NONSENSE, nonsense"
    })
    void typesHaveOneNameEach(String word, String name) {
        assertThat(Otypes.canonical(word)).isEqualTo(name);
    }

    @Test
    void wordsOfNoTypeCanDoNothing() {
        assertThat(Otypes.of("nonsense")).isEmpty();
        assertThat(Capability.values()).noneMatch(capability -> Otypes.is("nonsense", capability));
        assertThat(Otypes.is("COLUMN", Capability.TAGGED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "data, SOURCE, 7", "schema, SCHEMA, 23", "table, TABLE, 27", "attribute, COLUMN, 1", "article, TITLE, 0",
        "business_policy, TITLE, 93", "glossary_term, TITLE, 96", "file, FILE,", "dataflow, EXTERNAL_ID,",
                "value, NONE,"
    })
    void keysAndLayoutsAreTold(String name, KeyForm form, Integer layout) {
        assertThat(Otypes.of(name)).hasValueSatisfying(otype -> {
            assertThat(otype.keyForm()).isEqualTo(form);
            assertThat(otype.layoutNumber()).isEqualTo(layout);
        });
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "column", "TABLE"})
    void objectsOfTypesWithoutALineAreRefused(String otype) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogObject(new ObjectRef(otype, 1), "x", "x", "/x/1/"))
                .withMessage("otypes.tsv has no otype " + otype);
    }
}
