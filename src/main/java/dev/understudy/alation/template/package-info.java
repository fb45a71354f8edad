/** Custom Template API: which fields the objects of a type have. No API makes templates; datasets and fixtures do. */
@NullMarked
package dev.understudy.alation.template;

import org.jspecify.annotations.NullMarked;
