package dev.understudy.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does what counts only once the running transaction has been committed; at once where there is none. */
public final class AfterCommit {

    private AfterCommit() {}

    public static void run(Runnable work) {
        run(work, () -> {});
    }

    /** @param atTheEnd done behind it, or without it if the transaction is rolled back */
    public static void run(Runnable work, Runnable atTheEnd) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            atTheEnd.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                atTheEnd.run();
            }
        });
    }
}
