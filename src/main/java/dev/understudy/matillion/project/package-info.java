/** A thin, read-only slice of the project tree, which clients read to test their login. */
@NullMarked
package dev.understudy.matillion.project;

import org.jspecify.annotations.NullMarked;
