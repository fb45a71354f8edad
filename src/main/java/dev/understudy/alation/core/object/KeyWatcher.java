package dev.understudy.alation.core.object;

import java.util.List;

/** Somebody who knows objects by their keys, and has to act when one gets another. It is told within the transaction that writes. */
public interface KeyWatcher {

    /** An object that had one key and has another. */
    record NewKey(String otype, String before, String after) {}

    void rekeyed(List<NewKey> objects);
}
