/** Upload Logical Metadata: titles, descriptions and field values for objects named by key, one JSON object per line. */
@NullMarked
package dev.understudy.alation.logicalmetadata;

import org.jspecify.annotations.NullMarked;
