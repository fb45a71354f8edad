/** The control plane: our own endpoints under /_understudy, and what the server says of itself. */
@NullMarked
package dev.understudy.control;

import org.jspecify.annotations.NullMarked;
