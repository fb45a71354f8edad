/** Lists, batches and lists of values in SQL, for whoever reads or writes tables of the catalog. */
@NullMarked
package dev.understudy.alation.core.sql;

import org.jspecify.annotations.NullMarked;
