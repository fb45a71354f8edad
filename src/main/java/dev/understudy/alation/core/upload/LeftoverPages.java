package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.web.TriedAgain;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes some objects in a transaction of their own. */
@Component
class LeftoverPages {

    static final int SIZE = 2000;

    @TriedAgain
    @Transactional
    void delete(ObjectStore<?> store, List<Long> ids) {
        store.delete(ids);
    }
}
