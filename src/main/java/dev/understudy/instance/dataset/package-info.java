/** Datasets: documents anyone can write, turned into table rows by the families' own sections. */
@NullMarked
package dev.understudy.instance.dataset;

import org.jspecify.annotations.NullMarked;
