/** What the control plane tells of the catalog's objects, whatever family they belong to: found, with their values, where they lie, and who sees them. */
@NullMarked
package dev.understudy.alation.inspection;

import org.jspecify.annotations.NullMarked;
