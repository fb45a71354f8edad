/**
 * OAuth 2.0. Version 2: programs that sign in as themselves and carry a signed token. Version 1: people who let an application act for
 * them, by way of a code. Whatever is given out counts as long as its account may act, wherever it was given out.
 */
@NullMarked
package dev.understudy.alation.oauth;

import org.jspecify.annotations.NullMarked;
