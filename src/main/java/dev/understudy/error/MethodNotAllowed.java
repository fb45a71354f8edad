package dev.understudy.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The URL exists, but not for this method. */
public final class MethodNotAllowed extends Failure {

    private final String method;
    private final List<String> allowed;

    public MethodNotAllowed(String method, Collection<String> allowed) {
        super("Method \"" + method + "\" not allowed.");
        this.method = method;
        this.allowed = List.copyOf(allowed);
    }

    /** The methods of a path, with those that follow from them, as {@code OPTIONS} tells them, too. */
    public static List<String> withFollowing(Collection<String> methods) {
        List<String> all = new ArrayList<>(methods);
        all.addAll(all.contains("GET") ? List.of("HEAD", "OPTIONS") : List.of("OPTIONS"));
        return all;
    }

    public String method() {
        return method;
    }

    /** The methods offered, for the {@code Allow} header. */
    public List<String> allowed() {
        return allowed;
    }
}
