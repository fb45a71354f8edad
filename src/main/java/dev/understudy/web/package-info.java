/** What every API of the server shares about HTTP: one spelling of a path, and a way to find what it names. Knows no API. */
@NullMarked
package dev.understudy.web;

import org.jspecify.annotations.NullMarked;
