/** Permission users: which groups a login name belongs to. */
@NullMarked
package dev.understudy.matillion.permission.user;

import org.jspecify.annotations.NullMarked;
