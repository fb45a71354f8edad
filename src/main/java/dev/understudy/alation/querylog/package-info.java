/** Query logs: which objects are queried, and by which accounts of their databases. */
@NullMarked
package dev.understudy.alation.querylog;

import org.jspecify.annotations.NullMarked;
