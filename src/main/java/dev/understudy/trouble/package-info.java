/** What an instance is told to do to its callers: answers that fail, limits of calls, how jobs end. */
@NullMarked
package dev.understudy.trouble;

import org.jspecify.annotations.NullMarked;
