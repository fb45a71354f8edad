/** How much of the role table has been tried, for people, programs and build servers. */
@NullMarked
package dev.understudy.control.coverage;

import org.jspecify.annotations.NullMarked;
