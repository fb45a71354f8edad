/** Relational Integration API v2: schemas, tables and columns, read and written in bulk, and the fields of columns that are structures. */
@NullMarked
package dev.understudy.alation.relational;

import org.jspecify.annotations.NullMarked;
