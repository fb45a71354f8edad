/** The data dictionary read by custom fields: objects that have certain values, one JSON object per line. */
@NullMarked
package dev.understudy.alation.dictionary;

import org.jspecify.annotations.NullMarked;
