package dev.understudy.matillion.web;

/**
 * Who makes a Matillion call.
 *
 * @param api whether the login may use the REST API at all
 * @param admin whether it is a Server Admin
 */
public record MatillionCaller(String name, boolean api, boolean admin) {}
