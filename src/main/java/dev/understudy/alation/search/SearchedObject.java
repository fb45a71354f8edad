package dev.understudy.alation.search;

import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as the full text knows it.
 *
 * @param texts everything else that can be found, without markup
 * @param readers who may see it; null for everybody
 * @param sourceId the data source that it belongs to
 */
record SearchedObject(
        ObjectRef ref,
        String title,
        @Nullable String name,
        List<String> texts,
        @Nullable List<ObjectRef> readers,
        @Nullable Long sourceId) {}
