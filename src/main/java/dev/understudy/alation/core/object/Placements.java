package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes objects of any family in containers, and puts them there, where there is a family that knows how. */
@Component
public class Placements {

    private final ObjectProvider<Placeable> families;

    Placements(ObjectProvider<Placeable> families) {
        this.families = families;
    }

    /** Whether objects of the first type lie in those of the second. */
    public boolean knows(String otype, String containerOtype) {
        return family(otype, containerOtype).isPresent();
    }

    /** @param description normalised HTML */
    public ObjectRef create(
            String otype, String title, String description, @Nullable Long templateId, ObjectRef container) {
        return family(otype, container.otype()).orElseThrow().create(title, description, templateId, container);
    }

    public boolean takes(ObjectRef container, ObjectRef object) {
        return family(object.otype(), container.otype()).orElseThrow().takes(container, object);
    }

    public boolean holds(ObjectRef container, ObjectRef object) {
        return family(object.otype(), container.otype()).orElseThrow().holds(container, object);
    }

    public void add(ObjectRef object, ObjectRef container) {
        family(object.otype(), container.otype()).orElseThrow().add(object, container);
    }

    private Optional<Placeable> family(String otype, String containerOtype) {
        return families.stream()
                .filter(family ->
                        family.otype().equals(otype) && family.containerOtype().equals(containerOtype))
                .findFirst();
    }
}
