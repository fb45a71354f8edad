/**
 * Metadata extraction of the Data Sources APIs: what schemas there are, which of them come into the catalog and when, whether the
 * database can be reached, and the extraction itself, from a database that is simulated.
 */
@NullMarked
package dev.understudy.alation.extraction;

import org.jspecify.annotations.NullMarked;
