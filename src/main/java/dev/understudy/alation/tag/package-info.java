/** Tags API: labels by name, made by their first use. The tag's own URL goes by id, its subjects' by name. */
@NullMarked
package dev.understudy.alation.tag;

import org.jspecify.annotations.NullMarked;
