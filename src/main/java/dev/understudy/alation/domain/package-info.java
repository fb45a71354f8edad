/** Domains API: a tree of domains, and rules that say which objects belong to them. */
@NullMarked
package dev.understudy.alation.domain;

import org.jspecify.annotations.NullMarked;
