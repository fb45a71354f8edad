/** Asynchronous work: done at once, seen to finish after a delay, asked for at one endpoint. */
@NullMarked
package dev.understudy.alation.core.job;

import org.jspecify.annotations.NullMarked;
