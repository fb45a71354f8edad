/** What all of Matillion's v1 tree shares: who may enter, envelopes, bodies, errors, self-description. */
@NullMarked
package dev.understudy.matillion.web;

import org.jspecify.annotations.NullMarked;
