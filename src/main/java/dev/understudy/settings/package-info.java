/** Which settings there are, and what is said to whoever gives one that cannot be used. */
@NullMarked
package dev.understudy.settings;

import org.jspecify.annotations.NullMarked;
