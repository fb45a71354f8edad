/** What all Alation families share on the wire: bodies, lists and their paging, filters, error shapes, times, rich text. */
@NullMarked
package dev.understudy.alation.core.web;

import org.jspecify.annotations.NullMarked;
