/** Schemas, tables and columns of data sources, as all who write or read them share them. */
@NullMarked
package dev.understudy.alation.core.relational;

import org.jspecify.annotations.NullMarked;
