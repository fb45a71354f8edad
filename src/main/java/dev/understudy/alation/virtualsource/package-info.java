/** Virtual data sources: schemas, tables, columns and indexes of which an upload tells, where there is no database to ask. */
@NullMarked
package dev.understudy.alation.virtualsource;

import org.jspecify.annotations.NullMarked;
