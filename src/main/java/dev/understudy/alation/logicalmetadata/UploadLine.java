package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.otype.ObjectRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of an upload as it was sent.
 *
 * @param number from 0
 * @param ref the object, if the line names it by its id; the key is that id then
 */
record UploadLine(int number, String key, @Nullable ObjectRef ref, JsonNode json) {}
