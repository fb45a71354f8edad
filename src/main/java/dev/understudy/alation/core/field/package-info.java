/**
 * Custom fields, the templates that carry them and their values on objects of any family: one store behind every endpoint that
 * reads or writes them.
 */
@NullMarked
package dev.understudy.alation.core.field;

import org.jspecify.annotations.NullMarked;
