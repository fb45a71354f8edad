/** What can go wrong, said once, and who words it for which path. */
@NullMarked
package dev.understudy.error;

import org.jspecify.annotations.NullMarked;
