package dev.understudy.alation.permission;

import dev.understudy.alation.core.otype.ObjectRef;

/**
 * What has an access list.
 *
 * @param source the data source or BI server that it is, or lies in
 */
record Resource(ObjectRef ref, ObjectRef source) {}
