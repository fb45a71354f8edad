/**
 * SCIM 2.0: how an identity provider makes users and groups, changes and suspends them. Its token is made with row 101 of the table; what
 * that opens is a tree of its own, with its own credential, errors and media type, in which roles have no part.
 */
@NullMarked
package dev.understudy.alation.scim;

import org.jspecify.annotations.NullMarked;
