/** The web server: which requests it takes, and what it says of those that it refuses before any API can see them. */
@NullMarked
package dev.understudy.web.server;

import org.jspecify.annotations.NullMarked;
