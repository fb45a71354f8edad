/** What clients ask before all else: which release of the product this is, and how it is licensed. */
@NullMarked
package dev.understudy.alation.product;

import org.jspecify.annotations.NullMarked;
