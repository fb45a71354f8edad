/** Custom Template API: which fields the objects of a type have. Visual configs, datasets and fixtures make templates. */
@NullMarked
package dev.understudy.alation.template;

import org.jspecify.annotations.NullMarked;
