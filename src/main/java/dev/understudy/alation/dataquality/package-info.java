/** Data health: fields that quality tools measure objects by, and what was measured. */
@NullMarked
package dev.understudy.alation.dataquality;

import org.jspecify.annotations.NullMarked;
