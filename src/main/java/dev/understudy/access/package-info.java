/** Who may call what: the table "APIs by Roles" as data, what its stars mean, and the filter that enforces it. */
@NullMarked
package dev.understudy.access;

import org.jspecify.annotations.NullMarked;
