/** What types of objects there are, what they are called and can do ({@code otypes.tsv}), and how one object is named. */
@NullMarked
package dev.understudy.alation.core.otype;

import org.jspecify.annotations.NullMarked;
