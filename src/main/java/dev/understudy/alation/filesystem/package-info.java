/** Virtual file systems: directories and files of which an upload tells, and nobody else. */
@NullMarked
package dev.understudy.alation.filesystem;

import org.jspecify.annotations.NullMarked;
