package dev.understudy.alation.virtualsource;

import org.jspecify.annotations.Nullable;

/** What a line of any kind may say besides. */
interface Titled {

    @Nullable
    String title();

    @Nullable
    String description();
}
