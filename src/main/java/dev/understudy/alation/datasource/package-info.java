/** Data sources: so far only who administers them, which the starred cells of the table ask. */
@NullMarked
package dev.understudy.alation.datasource;

import org.jspecify.annotations.NullMarked;
