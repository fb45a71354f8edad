/**
 * Data Sources APIs: native and virtual sources (v1), those of the Open Connector Framework (v2), and how the former become the latter.
 * Who administers them the starred cells of the table ask here.
 */
@NullMarked
package dev.understudy.alation.datasource;

import org.jspecify.annotations.NullMarked;
