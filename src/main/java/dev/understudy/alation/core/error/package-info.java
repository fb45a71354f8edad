/** What Alation families answer when they refuse: the shapes of their errors, and which part of the URL tree speaks which. */
@NullMarked
package dev.understudy.alation.core.error;

import org.jspecify.annotations.NullMarked;
