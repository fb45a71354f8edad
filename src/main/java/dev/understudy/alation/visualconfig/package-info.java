/** Visual configs: how the fields of a template are laid out on a page. Beyond the table; the official SDK uses them. */
@NullMarked
package dev.understudy.alation.visualconfig;

import org.jspecify.annotations.NullMarked;
