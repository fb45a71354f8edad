/** The server's start. Each package below is a room, which says of itself what it holds. */
@NullMarked
package dev.understudy;

import org.jspecify.annotations.NullMarked;
