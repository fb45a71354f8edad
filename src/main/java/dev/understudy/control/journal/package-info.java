/** What the control plane tells of calls: the journal, what a test expects of it, and what a caller would have needed. */
@NullMarked
package dev.understudy.control.journal;

import org.jspecify.annotations.NullMarked;
