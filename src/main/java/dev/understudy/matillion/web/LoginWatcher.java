package dev.understudy.matillion.web;

/** Somebody who has to act when a login user is made; permission implements it. It is told within the same transaction. */
public interface LoginWatcher {

    void welcome(String name);
}
