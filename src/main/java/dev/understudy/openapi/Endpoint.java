package dev.understudy.openapi;

import dev.understudy.alation.core.body.Body;
import dev.understudy.error.Refuses;
import dev.understudy.web.CanonicalPath;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation of a document with the method that serves it.
 *
 * @param path as the document spells it before {@link DocumentedPaths} has seen it
 * @param paths all paths under which the method is served, the first of which is the main one
 */
record Endpoint(
        PathItem.HttpMethod method, String path, List<String> paths, HandlerMethod handler, Operation operation) {

    CanonicalPath canonicalPath() {
        return segments(path);
    }

    CanonicalPath mainPath() {
        return segments(paths.get(0));
    }

    /** The path's words that the main path does not have: what a reader can tell this one by; all of them if there is none. */
    List<String> distinction() {
        if (path.equals(paths.get(0))) {
            return List.of();
        }
        List<String> main = mainPath().segments();
        List<String> own = canonicalPath().segments().stream()
                .filter(segment -> !main.contains(segment))
                .toList();
        return own.isEmpty() ? canonicalPath().segments() : own;
    }

    Stream<MethodParameter> arguments() {
        return Arrays.stream(handler.getMethodParameters());
    }

    /** Whether the same is served to another method as well, which comes first. */
    boolean isOtherMethod() {
        RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
        return mapping != null
                && mapping.method().length > 0
                && !mapping.method()[0].name().equals(method.name());
    }

    /** What it says by itself that it refuses. */
    List<Refuses> refusals() {
        return List.copyOf(AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), Refuses.class));
    }

    boolean takes(Class<?> type) {
        return arguments().anyMatch(argument -> argument.getParameterType() == type);
    }

    /** The argument that is annotated so, if there is one. */
    Optional<MethodParameter> argumentWith(Class<? extends Annotation> annotation) {
        return arguments()
                .filter(argument -> argument.hasParameterAnnotation(annotation))
                .findFirst();
    }

    /** Whether any body but a form says nothing. */
    boolean takesFormsOnly() {
        return argumentWith(Body.class)
                .map(argument -> argument.getParameterAnnotation(Body.class))
                .filter(body -> body.reading() == Body.Reading.AS_FORM)
                .isPresent();
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    private static CanonicalPath segments(String path) {
        return new CanonicalPath(List.of(path.substring(1).split("/")));
    }
}
