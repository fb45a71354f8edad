package dev.understudy.alation.relational;

import dev.understudy.alation.core.relational.ChildColumn;
import dev.understudy.web.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single fields that are asked for, with commas between or by the same parameter again: by ids, and by paths in any case. */
record WantedChildren(Set<Long> ids, Set<String> paths) {

    static WantedChildren of(@Nullable List<String> ids, @Nullable List<String> paths) {
        return new WantedChildren(
                parts(ids).map(id -> Ids.inQuery("ids", id)).collect(Collectors.toSet()),
                parts(paths).map(path -> path.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    boolean has(ChildColumn child) {
        return ids.contains(child.id()) || paths.contains(child.path().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> parts(@Nullable List<String> lists) {
        return Stream.ofNullable(lists)
                .flatMap(List::stream)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
