/** How objects of the catalog are named by key: one reader and one writer for every family. */
@NullMarked
package dev.understudy.alation.core.key;

import org.jspecify.annotations.NullMarked;
