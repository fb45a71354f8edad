package dev.understudy.openapi;

import dev.understudy.alation.core.body.Sent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;

/**
 * Says in a line what an operation does: in the words of its method's annotation, in those of the table where they are said of this
 * operation alone, and else as method and controller are called. Its id is the same line as one word.
 */
final class Summaries {

    private static final Pattern WORD = Pattern.compile("[^\\p{Alnum}]+");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** Verbs that read better than what methods are called. */
    private static final Map<String, String> VERBS = Map.of("show", "get");

    private Summaries() {}

    static void write(Endpoint endpoint, @Nullable String title) {
        String summary = summary(endpoint, title);
        List<String> distinction = new ArrayList<>(endpoint.distinction());
        if (endpoint.isOtherMethod()) {
            distinction.add(endpoint.method().name());
        }
        if (!distinction.isEmpty()) {
            summary += " (" + String.join(" ", distinction) + ")";
        }
        endpoint.operation().summary(summary).operationId(id(summary));
    }

    private static String summary(Endpoint endpoint, @Nullable String title) {
        Operation said = endpoint.handler().getMethodAnnotation(Operation.class);
        if (said != null && !said.summary().isEmpty()) {
            return said.summary();
        }
        return title == null ? derived(endpoint) : title;
    }

    /** {@code DomainController.create}, which answers a list, is "Create domains"; {@code AssigneeController.addOne} "Add one assignee". */
    private static String derived(Endpoint endpoint) {
        List<String> words =
                new ArrayList<>(words(endpoint.handler().getMethod().getName()));
        String noun = noun(endpoint.handler().getBeanType());
        words.add(words.size() == 1 && aboutSeveral(endpoint) ? plural(noun) : noun);
        words.set(0, VERBS.getOrDefault(words.get(0), words.get(0)));
        return StringUtils.capitalize(String.join(" ", words));
    }

    /** The family of an operation whose table names none. */
    static String family(Endpoint endpoint) {
        return StringUtils.capitalize(noun(endpoint.handler().getBeanType()));
    }

    private static String noun(Class<?> controller) {
        return String.join(" ", words(controller.getSimpleName().replaceFirst("(V\\d)?Controller$", "")));
    }

    private static boolean aboutSeveral(Endpoint endpoint) {
        return List.class.isAssignableFrom(endpoint.handler().getMethod().getReturnType())
                || endpoint.arguments()
                        .map(Summaries::taken)
                        .anyMatch(type ->
                                type == List.class || type.getSimpleName().endsWith("Ids"));
    }

    private static Class<?> taken(MethodParameter argument) {
        ResolvableType type = ResolvableType.forMethodParameter(argument);
        return (type.toClass() == Sent.class ? type.getGeneric() : type).toClass();
    }

    private static String plural(String noun) {
        if (noun.endsWith("y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.endsWith("s") ? noun : noun + "s";
    }

    private static List<String> words(String camelCase) {
        return Arrays.stream(camelCase.split("(?=\\p{Lu})"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String id(String summary) {
        String joined = WORD.splitAsStream(summary.replace("'", ""))
                .filter(word -> !ARTICLES.contains(word))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(joined);
    }
}
