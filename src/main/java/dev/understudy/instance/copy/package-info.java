/** What a schema holds, carried over whole: into another schema, or into a file and back. */
@NullMarked
package dev.understudy.instance.copy;

import org.jspecify.annotations.NullMarked;
