/** Secrets and passwords: made, digested and checked. */
@NullMarked
package dev.understudy.auth;

import org.jspecify.annotations.NullMarked;
