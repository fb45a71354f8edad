/** Lists of all Alation families: their parameters, paging, order, filters and the conditions that these are in SQL. */
@NullMarked
package dev.understudy.alation.core.list;

import org.jspecify.annotations.NullMarked;
