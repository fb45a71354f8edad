/** OTypes API: the list of object types. */
@NullMarked
package dev.understudy.alation.otype;

import org.jspecify.annotations.NullMarked;
