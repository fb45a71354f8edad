/** Project groups, their projects, and what lies in these: versions with their jobs, environments, schedules. */
@NullMarked
package dev.understudy.matillion.project;

import org.jspecify.annotations.NullMarked;
