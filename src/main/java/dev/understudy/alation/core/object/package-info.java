/** What kinds of objects there are, how they are referred to, and the index over all of them. */
@NullMarked
package dev.understudy.alation.core.object;

import org.jspecify.annotations.NullMarked;
