/** Lineage: what feeds what through which dataflow, written as paths and read as paths or as a graph. */
@NullMarked
package dev.understudy.alation.lineage;

import org.jspecify.annotations.NullMarked;
