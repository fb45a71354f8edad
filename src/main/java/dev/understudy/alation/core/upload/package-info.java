/** Uploads of any length: read line by line, carried out some hundred lines at a time, told of within bounds. */
@NullMarked
package dev.understudy.alation.core.upload;

import org.jspecify.annotations.NullMarked;
