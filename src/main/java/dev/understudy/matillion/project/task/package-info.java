/** Tasks: runs of jobs. Nothing is run; a task is over at once, and seen to end after a delay. */
@NullMarked
package dev.understudy.matillion.project.task;

import org.jspecify.annotations.NullMarked;
