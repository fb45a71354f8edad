/** The journal: the last calls of each instance. It is written behind the calls, by the one task of the server that works in the background. */
@NullMarked
package dev.understudy.journal;

import org.jspecify.annotations.NullMarked;
