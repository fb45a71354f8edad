package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectKeys;

/**
 * An upload while it is carried out.
 *
 * @param task the number of the task that tells of it
 * @param top what all its rows must be, or lie in
 */
record Upload(
        long task,
        Caller caller,
        Hierarchy hierarchy,
        CatalogObject top,
        Header header,
        Columns.Known columns,
        UploadOptions options) {

    /** Keys of relational objects stand in files without the data source; that of the source itself is empty. */
    String wholeKey(String key) {
        Long source = ObjectKeys.of(top.ref().otype(), top.key()).dataSource();
        return key.isEmpty() ? String.valueOf(source) : source + "." + key;
    }
}
