/**
 * The OpenAPI documents, one per API, put together from what the server knows: routes, role tables, filters, error surfaces and
 * Javadoc. What none of them says are examples and the meaning of common names, two files under {@code resources/openapi}.
 */
@NullMarked
package dev.understudy.openapi;

import org.jspecify.annotations.NullMarked;
