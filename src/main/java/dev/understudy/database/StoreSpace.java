package dev.understudy.database;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets the file of a store use its space again. Each commit writes the pages that it touched anew, in one piece, which is free when none
 * of its pages is needed any more; some nearly always are. The embedded database moves these in a thread of its own, but only where
 * commits are written later than they are answered. Here who made the file grow does it behind the commit, a slice at a time. What is
 * moved is written as every commit is: whenever the process ends, the file has the pages in one place or the other. Elsewhere there is nothing to do.
 */
@Component
class StoreSpace implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StoreSpace.class);

    /** As much as this of the file may hold nothing, in percent. */
    private static final int UNUSED = 50;

    /** The file is looked at each time that it has grown by so many bytes, and as many are moved at most. */
    private static final int SLICE = 16 * 1024 * 1024;

    private final boolean inFile;
    private final SingletonSupplier<MVStore> store;
    private final AtomicLong nextSize = new AtomicLong();

    StoreSpace(Database database, DataSource connections) {
        this.inFile = database.directory() != null;
        this.store = SingletonSupplier.of(() -> store(connections));
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (inFile && failure == null && !transaction.isReadOnly()) {
            try {
                lookAt(store.obtain());
            } catch (RuntimeException failed) {
                LOG.warn("The space that nothing needs in the store's file is left", failed);
            }
        }
    }

    private void lookAt(MVStore file) {
        long due = nextSize.get();
        if (size(file) >= due && nextSize.compareAndSet(due, Long.MAX_VALUE)) {
            try {
                file.compact(100 - UNUSED, SLICE);
            } finally {
                nextSize.set(size(file) + SLICE);
            }
        }
    }

    private static long size(MVStore file) {
        return file.getFileStore().size();
    }

    private static MVStore store(DataSource connections) {
        return new JdbcTemplate(connections).execute((ConnectionCallback<MVStore>) connection -> ((SessionLocal)
                        connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore());
    }
}
