/** Sessions: logging in with name and password as a browser does, and the cookies that are a credential from then on. */
@NullMarked
package dev.understudy.alation.session;

import org.jspecify.annotations.NullMarked;
