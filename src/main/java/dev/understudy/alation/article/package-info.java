/** Articles API: the pattern that other families follow. PUT adds children, DELETE can be undone. */
@NullMarked
package dev.understudy.alation.article;

import org.jspecify.annotations.NullMarked;
