package dev.understudy.alation.agent;

import dev.understudy.alation.core.web.AlationJson;

/**
 * What can be downloaded.
 *
 * @param version in four parts
 * @param checksum SHA-256 of the file in lower-case hexadecimal
 */
@AlationJson
record InstallerPayload(String version, String checksum) {}
