package dev.understudy.web;

import dev.understudy.error.MethodNotAllowed;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Answers {@code OPTIONS} with the methods that a path has. Spring's own answer has an empty {@code Accept-Patch}, too. */
public final class AllowedMethods {

    private static final Method ANSWER =
            Objects.requireNonNull(ReflectionUtils.findMethod(AllowedMethods.class, "answer"));

    private final Set<HttpMethod> methods = new LinkedHashSet<>();

    private AllowedMethods(Collection<RequestMethod> served) {
        List<String> names = served.stream().map(RequestMethod::name).toList();
        MethodNotAllowed.withFollowing(names).forEach(name -> methods.add(HttpMethod.valueOf(name)));
    }

    /** @param served the methods that controllers are there for */
    static HandlerMethod among(Collection<RequestMethod> served) {
        return new HandlerMethod(new AllowedMethods(served), ANSWER);
    }

    public HttpHeaders answer() {
        HttpHeaders headers = new HttpHeaders();
        headers.setAllow(methods);
        return headers;
    }
}
