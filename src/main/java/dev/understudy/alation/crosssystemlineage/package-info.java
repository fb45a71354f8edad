/** Cross-system lineage: which sources the connections of other systems point at. */
@NullMarked
package dev.understudy.alation.crosssystemlineage;

import org.jspecify.annotations.NullMarked;
