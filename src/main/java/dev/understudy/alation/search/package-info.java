/**
 * Search over the objects of all families, and the synonyms that it knows. The full text is kept by Lucene, in memory and apart
 * for each instance; it is derived from the object index and catches up with it before each search.
 */
@NullMarked
package dev.understudy.alation.search;

import org.jspecify.annotations.NullMarked;
