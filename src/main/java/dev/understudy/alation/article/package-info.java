/** Articles API: plain SQL, since articles are asked for most, and not the pattern of others. PUT adds children, DELETE can be undone. */
@NullMarked
package dev.understudy.alation.article;

import org.jspecify.annotations.NullMarked;
