/** The permissions that each group grants or forbids, and what follows from them for a user. */
@NullMarked
package dev.understudy.matillion.permission.global;

import org.jspecify.annotations.NullMarked;
