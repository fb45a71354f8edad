package dev.understudy.web;

/**
 * What an API knows of its own paths that slashes alone do not tell, such as names that may hold slashes. Asked once for each path,
 * before anything judges or routes it.
 */
public interface PathShape {

    /** The path with its segments as the API means them; one that is not the API's stays as it is. */
    CanonicalPath shaped(CanonicalPath path);
}
