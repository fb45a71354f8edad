/** Whether denials are carried out, or only told of. */
@NullMarked
package dev.understudy.control.enforcement;

import org.jspecify.annotations.NullMarked;
