package dev.understudy.alation.core.web;

import dev.understudy.error.Failure;

/** A credential in a body that is not good: code 401000. */
public final class InvalidCredential extends Failure {

    public InvalidCredential(String detail) {
        super(detail);
    }
}
