/** API tokens v1: refresh and access tokens, and the credential that an access token is. */
@NullMarked
package dev.understudy.alation.token;

import org.jspecify.annotations.NullMarked;
