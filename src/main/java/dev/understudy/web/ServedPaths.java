package dev.understudy.web;

import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.Nearest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The paths that there are routes for, and which of them somebody meant who wrote another one. */
@Component
public class ServedPaths {

    /** A template as documented, and its segments. */
    private record Template(String text, List<String> segments) {

        static Template of(String text) {
            return new Template(
                    text,
                    Arrays.stream(text.split("/")).filter(s -> !s.isEmpty()).toList());
        }
    }

    /** Longer paths are nobody's slip. */
    private static final int LONGEST = 20;

    /** What a word costs that is another one; a path that costs as much resembles nothing. */
    private static final int OTHER = 5;

    /** What a segment costs that is too many: two words that differ are no nearer if one goes and the other comes. */
    private static final int EXTRA = 4;

    /** What a word costs where an id is expected. */
    private static final int NO_ID = 3;

    /** What a segment costs that is missing. */
    private static final int MISSING = 2;

    /** What a slip costs, and a word where a name is expected. */
    private static final int SLIP = 1;

    private final SingletonSupplier<List<Template>> templates;
    private final SingletonSupplier<PathTree<String>> tree;
    private final SingletonSupplier<PathTree<Set<String>>> methods;

    ServedPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.templates = SingletonSupplier.of(() -> templates(routes.getObject()));
        this.tree = SingletonSupplier.of(() -> tree(templates.obtain()));
        this.methods = SingletonSupplier.of(() -> methods(routes.getObject()));
    }

    private static List<Template> templates(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .sorted()
                .map(Template::of)
                .filter(template -> !template.segments().isEmpty())
                .toList();
    }

    private static PathTree<String> tree(List<Template> templates) {
        PathTree<String> tree = new PathTree<>();
        templates.forEach(template -> tree.at(template.text(), template::text));
        return tree;
    }

    private static PathTree<Set<String>> methods(RequestMappingHandlerMapping routes) {
        PathTree<Set<String>> tree = new PathTree<>();
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            List<String> names = route.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .toList();
            route.getPatternValues()
                    .forEach(pattern -> tree.at(pattern, TreeSet::new).addAll(names));
        }
        return tree;
    }

    /** The methods that are served on a path, with those that follow from them; none if there is no such path. */
    public List<String> methods(CanonicalPath path) {
        PathTree.Match<Set<String>> found = methods.obtain().find(path.segments());
        return found == null ? List.of() : MethodNotAllowed.withFollowing(found.value());
    }

    /** Whether a route has the path, whatever its ids are. */
    public boolean has(CanonicalPath path) {
        return template(path).isPresent();
    }

    /** The template of the route that has the path. */
    public Optional<String> template(CanonicalPath path) {
        return Optional.ofNullable(tree.obtain().find(path.segments())).map(PathTree.Match::value);
    }

    /** The template that resembles the path most; none if each has another word or lacks too much. */
    public Optional<String> nearest(CanonicalPath path) {
        if (path.segments().size() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> meant = meant(path.segments());
        return templates.obtain().stream()
                .filter(template -> sharesAWord(path.segments(), template.segments(), meant))
                .map(template -> Map.entry(template.text(), cost(path.segments(), template.segments(), meant)))
                .filter(template -> template.getValue() < OTHER)
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** The words of templates that segments are near to. */
    private Map<String, String> meant(List<String> segments) {
        Set<String> words = templates.obtain().stream()
                .flatMap(template -> template.segments().stream())
                .filter(segment -> !isVariable(segment))
                .collect(Collectors.toCollection(TreeSet::new));
        Nearest near = new Nearest(words);
        return segments.stream()
                .distinct()
                .filter(segment -> near.to(segment).isPresent())
                .collect(Collectors.toMap(
                        segment -> segment, segment -> near.to(segment).orElseThrow()));
    }

    /** Where nothing but names and ids would agree, anything is as near as anything else. */
    private static boolean sharesAWord(List<String> path, List<String> template, Map<String, String> meant) {
        return path.stream()
                .anyMatch(segment ->
                        template.contains(segment) || template.contains(meant.getOrDefault(segment, segment)));
    }

    /** How much has to be changed, segment by segment, to make one of the other. */
    private static int cost(List<String> path, List<String> template, Map<String, String> meant) {
        int[] above = new int[template.size() + 1];
        Arrays.setAll(above, skipped -> skipped * MISSING);
        for (String segment : path) {
            int[] row = new int[above.length];
            row[0] = above[0] + EXTRA;
            for (int i = 0; i < template.size(); i++) {
                int changed = above[i] + cost(segment, template.get(i), meant);
                row[i + 1] = Math.min(changed, Math.min(above[i + 1] + EXTRA, row[i] + MISSING));
            }
            above = row;
        }
        return above[template.size()];
    }

    private static int cost(String segment, String wanted, Map<String, String> meant) {
        if (wanted.startsWith("{*")) {
            return OTHER; // anything is what it stands for, so nothing is near to it
        }
        if (isVariable(wanted)) {
            boolean number = segment.chars().allMatch(Character::isDigit);
            return number ? 0 : isId(wanted) ? NO_ID : SLIP;
        }
        if (wanted.equals(segment)) {
            return 0;
        }
        boolean versions = isVersion(wanted) && isVersion(segment);
        return versions || wanted.equals(meant.get(segment)) ? SLIP : OTHER;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isId(String variable) {
        return variable.toLowerCase(Locale.ROOT).endsWith("id}");
    }

    private static boolean isVersion(String segment) {
        return segment.matches("v\\d");
    }
}
