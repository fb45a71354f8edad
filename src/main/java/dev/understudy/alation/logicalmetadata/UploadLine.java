package dev.understudy.alation.logicalmetadata;

import tools.jackson.databind.JsonNode;

/**
 * One line of an upload as it was sent.
 *
 * @param number from 0
 */
record UploadLine(int number, String key, JsonNode json) {}
