package dev.understudy.alation.core.field;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A template: which fields the objects of a type have. */
@Entity
public class CustomTemplate {

    public static final String OTYPE = "custom_template";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private @Nullable String builtinName;
    private String otype;
    private @Nullable Long visualConfigId;

    @SuppressWarnings("NullAway.Init")
    protected CustomTemplate() {}

    public CustomTemplate(String title, String otype, @Nullable Long visualConfigId) {
        this.title = title;
        this.otype = otype;
        this.visualConfigId = visualConfigId;
    }

    void rename(String fresh) {
        title = fresh;
    }

    /** The layout is gone; the fields stay. */
    public void loseVisualConfig() {
        visualConfigId = null;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public @Nullable String builtinName() {
        return builtinName;
    }

    /** The type of objects that it is for. */
    public String otype() {
        return otype;
    }

    public @Nullable Long visualConfigId() {
        return visualConfigId;
    }

    public static String url(long id) {
        return "/custom_template/" + id + "/";
    }
}
