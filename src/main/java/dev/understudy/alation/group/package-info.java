/** Groups API: read-only. */
@NullMarked
package dev.understudy.alation.group;

import org.jspecify.annotations.NullMarked;
