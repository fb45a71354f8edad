package dev.understudy.matillion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.error.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, object by object. It is a 200 even if every object failed: whoever could be read was answered.
 *
 * @param name the collection's name, such as {@code Permission Users}
 */
public record ImportReport(String name, List<Item> statusList, boolean success) {

    /** @param msg why it failed */
    public record Item(
            boolean success,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String msg) {}

    /** Applies each object on its own, in order; one that fails leaves nothing behind and does not stop the others. */
    public static <T> ImportReport of(String name, List<T> objects, Function<T, String> nameOf, Consumer<T> apply) {
        List<Item> items = new ArrayList<>();
        for (T object : objects) {
            try {
                apply.accept(object);
                items.add(new Item(true, nameOf.apply(object), null));
            } catch (Failure refused) {
                items.add(new Item(false, nameOf.apply(object), refused.text()));
            }
        }
        return new ImportReport(name, items, items.stream().allMatch(Item::success));
    }
}
