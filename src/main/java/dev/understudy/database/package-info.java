/** The databases that instances can be kept in, and all in which they differ. */
@NullMarked
package dev.understudy.database;

import org.jspecify.annotations.NullMarked;
