/** User API v1 and v2, the authenticated user, and the tool for duplicate accounts. */
@NullMarked
package dev.understudy.alation.user;

import org.jspecify.annotations.NullMarked;
