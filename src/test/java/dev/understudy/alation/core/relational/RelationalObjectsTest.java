package dev.understudy.alation.core.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores by themselves, which several families write; on the default instance, and undone. */
@ApiTest
class RelationalObjectsTest {

    private static final ObjectRef SOURCE = new ObjectRef("data", 1);

    private static void undone(ApplicationContext server, Runnable work) {
        server.getBean(Instances.class).inDefault(() -> {
            server.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                work.run();
            });
            return true;
        });
    }

    private static ObjectKey key(String text, KeyForm form) {
        return ObjectKey.read(text, form).orElseThrow();
    }

    @Test
    void whatIsSavedStandsInTheIndexWithItsPlaceAndIsFoundInAnySpelling(ApplicationContext server) {
        RelationalObjects relational = server.getBean(RelationalObjects.class);
        ObjectView index = server.getBean(ObjectIndex.class).forTheSystem();
        undone(server, () -> {
            SchemaState schema = relational
                    .schemas()
                    .save(List.of(SchemaState.of(key("1.\"Sales.EU\"", KeyForm.SCHEMA))))
                    .get(0);
            List<TableState> tables = relational
                    .tables()
                    .save(List.of(
                            TableState.of(key("1.Sales.EU.\"A.B\"", KeyForm.TABLE), schema)
                                    .described("Both", "<p>x</p>"),
                            TableState.of(key("1.Sales.EU.C", KeyForm.TABLE), schema)));

            assertThat(schema.name()).isEqualTo("Sales.EU");
            assertThat(tables.get(0).qualifiedName()).isEqualTo("sales.eu.a.b");
            assertThat(index.findByKey("table", "1.sales.\"eu\".\"a.b\""))
                    .extracting(CatalogObject::title, CatalogObject::name, CatalogObject::key)
                    .containsExactly(tuple("Both", "A.B", "1.Sales.EU.\"A.B\""));
            assertThat(index.findByKey("table", "1.sales.eu.c"))
                    .extracting(CatalogObject::title)
                    .containsExactly("C");
            ObjectKey otherSpelling = key("1.SALES.EU.c", KeyForm.TABLE);
            assertThat(relational.tables().byKeys(List.of(otherSpelling, key("1.sales.eu.d", KeyForm.TABLE))))
                    .isEqualTo(Map.of(otherSpelling.identity(), tables.get(1)));
            assertThat(server.getBean(Containment.class)
                            .withAncestors(relational.tables().ref(tables.get(1).id())))
                    .contains(relational.schemas().ref(schema.id()), SOURCE);
            assertThat(server.getBean(Containment.class).below(List.of(SOURCE)).get(SOURCE))
                    .contains(relational.schemas().ref(schema.id()));
        });
    }

    @Test
    void whoDeletesASourceDeletesWhatLiesInItAndWhatComesAgainKeepsItsId(ApplicationContext server) {
        RelationalObjects relational = server.getBean(RelationalObjects.class);
        ObjectView index = server.getBean(ObjectIndex.class).forTheSystem();
        ObjectKey orders = key("1.shop.orders", KeyForm.TABLE);
        undone(server, () -> {
            List<Long> tables = RelationalObjects.idsIn(relational.tables(), 1);
            assertThat(tables).contains(1L, 2L, 3L);
            server.getBean(ObjectEntries.class).markDeleted(SOURCE, true);

            assertThat(RelationalObjects.idsIn(relational.schemas(), 1)).isEmpty();
            assertThat(RelationalObjects.idsIn(relational.tables(), 1)).isEmpty();
            assertThat(RelationalObjects.idsIn(relational.columns(), 1)).isEmpty();
            assertThat(index.findByKey("table", "1.shop.orders")).isEmpty();

            TableState gone = Objects.requireNonNull(
                    relational.tables().byKeys(List.of(orders)).get(orders.identity()));
            assertThat(gone.lifetime().deleted()).isTrue();
            server.getBean(ObjectEntries.class).markDeleted(SOURCE, false);
            relational
                    .schemas()
                    .save(List.copyOf(relational
                            .schemas()
                            .byKeys(List.of(key("1.shop", KeyForm.SCHEMA)))
                            .values()));
            relational.tables().save(List.of(gone));
            assertThat(index.findByKey("table", "1.shop.orders"))
                    .extracting(CatalogObject::ref)
                    .containsExactly(new ObjectRef("table", 1));
            assertThat(relational.tables().live(tables)).containsOnlyKeys(1L);
        });
    }
}
