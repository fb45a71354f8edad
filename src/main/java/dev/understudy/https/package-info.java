/** HTTPS: the certificate that the server shows, its own or one that it makes and keeps. Which ports it has is the web server's matter. */
@NullMarked
package dev.understudy.https;

import org.jspecify.annotations.NullMarked;
