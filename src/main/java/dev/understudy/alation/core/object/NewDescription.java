package dev.understudy.alation.core.object;

import org.jspecify.annotations.Nullable;

/**
 * New texts for an object.
 *
 * @param title null to leave it
 * @param description normalised HTML; null to leave it
 */
public record NewDescription(
        ObjectRef ref, @Nullable String title, @Nullable String description) {}
