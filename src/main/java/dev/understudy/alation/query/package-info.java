/**
 * Compose queries and what is known of their executions: sessions, batches, events, results. The API only makes queries; all else
 * comes from fixtures, and from the runner of the control plane.
 */
@NullMarked
package dev.understudy.alation.query;

import org.jspecify.annotations.NullMarked;
