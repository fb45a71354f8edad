/** Uploads of any length: read line by line, carried out in chunks, told of within bounds. */
@NullMarked
package dev.understudy.alation.core.upload;

import org.jspecify.annotations.NullMarked;
