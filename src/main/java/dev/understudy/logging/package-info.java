/** What is not told in logs. */
@NullMarked
package dev.understudy.logging;

import org.jspecify.annotations.NullMarked;
