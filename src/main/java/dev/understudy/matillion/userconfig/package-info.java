/** User configuration: the login users of the instance and their role flags. */
@NullMarked
package dev.understudy.matillion.userconfig;

import org.jspecify.annotations.NullMarked;
