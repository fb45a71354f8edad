/** What else all Alation families share on the wire: their JSON, times as they write them, rich text, JSON lines. */
@NullMarked
package dev.understudy.alation.core.web;

import org.jspecify.annotations.NullMarked;
