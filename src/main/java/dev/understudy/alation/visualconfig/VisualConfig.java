package dev.understudy.alation.visualconfig;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layout: components, some of them in groups. */
@Entity
public class VisualConfig {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private String layoutOtype;
    private @Nullable Long collectionTypeId;

    @Convert(converter = ShownList.class)
    private List<Shown> components;

    @SuppressWarnings("NullAway.Init")
    protected VisualConfig() {}

    VisualConfig(String title, String layoutOtype, @Nullable Long collectionTypeId, List<Shown> components) {
        this.title = title;
        this.layoutOtype = layoutOtype;
        this.collectionTypeId = collectionTypeId;
        this.components = components;
    }

    /** Replaces all but the hub, from which a layout cannot be moved. */
    void revise(String newTitle, String newLayoutOtype, List<Shown> newComponents) {
        title = newTitle;
        layoutOtype = newLayoutOtype;
        components = newComponents;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String layoutOtype() {
        return layoutOtype;
    }

    List<Shown> components() {
        return components;
    }
}
