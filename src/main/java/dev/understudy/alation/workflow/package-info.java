/** Workflows, the requests that run through them, and the reviews that requests wait for. */
@NullMarked
package dev.understudy.alation.workflow;

import org.jspecify.annotations.NullMarked;
