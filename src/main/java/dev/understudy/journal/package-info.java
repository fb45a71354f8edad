/** The journal: the last calls of each instance. It is written behind the calls, by a task of its own in the background. */
@NullMarked
package dev.understudy.journal;

import org.jspecify.annotations.NullMarked;
