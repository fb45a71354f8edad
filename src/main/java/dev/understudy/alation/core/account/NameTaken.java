package dev.understudy.alation.core.account;

import dev.understudy.error.Failure;

/** Another user or group has the name, in whatever case. */
public final class NameTaken extends Failure {

    NameTaken(String what, String name) {
        super("There is already a " + what + " " + name);
    }
}
