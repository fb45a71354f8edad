/**
 * Schemas, tables and columns as they were read before there were field ids: browsing ({@code /catalog/…}) and the first version of
 * the relational API, which deletes as well.
 */
@NullMarked
package dev.understudy.alation.browsing;

import org.jspecify.annotations.NullMarked;
