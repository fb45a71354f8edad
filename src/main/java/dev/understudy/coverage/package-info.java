/** Which cells of the role table have been tried, of the server as a whole. */
@NullMarked
package dev.understudy.coverage;

import org.jspecify.annotations.NullMarked;
