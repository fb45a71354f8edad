/** Isolated emulated worlds, each held as one database schema, and how a request finds its own. */
@NullMarked
package dev.understudy.instance;

import org.jspecify.annotations.NullMarked;
