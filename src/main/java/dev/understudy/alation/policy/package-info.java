/** Policy API and Policy Groups API: written in bulk by jobs that report prose and no ids. */
@NullMarked
package dev.understudy.alation.policy;

import org.jspecify.annotations.NullMarked;
