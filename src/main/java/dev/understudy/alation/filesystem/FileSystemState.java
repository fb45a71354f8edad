package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;

/**
 * A file system as it is stored. No API makes one; datasets and fixtures do.
 *
 * @param delimiter between the names of a path, a single character
 */
record FileSystemState(long id, String title, String description, String delimiter, Lifetime lifetime)
        implements ObjectState {}
