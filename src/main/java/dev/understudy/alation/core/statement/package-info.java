/** Statements of SQL that people and programs have written, in any dialect. */
@NullMarked
package dev.understudy.alation.core.statement;

import org.jspecify.annotations.NullMarked;
