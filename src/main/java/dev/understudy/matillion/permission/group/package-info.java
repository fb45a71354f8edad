/** Permission groups: the roles mapped to them and their parents. */
@NullMarked
package dev.understudy.matillion.permission.group;

import org.jspecify.annotations.NullMarked;
