package dev.understudy.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a call that is done again whole if it collides with another, as {@link SecondTry} does it with calls: a chunk of a body
 * that is read as it comes. It is a transaction of its own, takes nothing that can be used up and leaves nothing behind but its
 * answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TriedAgain {}
