package dev.understudy.alation.core.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The index itself, which no endpoint shows whole; on the default instance, and undone. */
@ApiTest
class ObjectIndexTest {

    @Test
    void objectsAreFoundByReferenceAndByKey(ApplicationContext server) {
        ObjectView index = server.getBean(ObjectIndex.class).forTheSystem();
        ObjectEntries entries = server.getBean(ObjectEntries.class);
        TransactionTemplate transactions = server.getBean(TransactionTemplate.class);
        Runnable work = () -> transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            ObjectRef ref = new ObjectRef("table", 900);
            entries.enter(new CatalogObject(ref, "1.shop.refunds", "refunds", "/table/900/"));
            assertThat(index.findByKey("table", "1.shop.refunds"))
                    .extracting(CatalogObject::ref)
                    .containsExactly(ref);

            entries.enter(new CatalogObject(ref, "1.shop.returns", "returns", "/table/900/"));
            assertThat(index.findByKey("table", "1.shop.refunds")).isEmpty();
            assertThat(index.findByKey("table", "1.shop.returns")).hasSize(1);

            entries.markDeleted(ref, true);
            assertThat(index.find(ref)).isEmpty();
            assertThat(index.findByKey("table", "1.shop.returns")).isEmpty();
        });
        server.getBean(Instances.class).inDefault(() -> {
            work.run();
            return true;
        });
    }
}
