/** Which permissions there are, and what can be said of them. */
@NullMarked
package dev.understudy.matillion.permission.node;

import org.jspecify.annotations.NullMarked;
