package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;

/** A folder of a document hub, which may be a glossary, as it is stored. */
record FolderState(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        long documentHubId,
        @Nullable Long parentFolderId,
        Lifetime lifetime)
        implements ObjectState {}
