package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is stored.
 *
 * @param title may be empty
 * @param groupIds the policy groups that it is in
 */
record PolicyState(
        long id, String title, String description, @Nullable Long templateId, List<Long> groupIds, Lifetime lifetime)
        implements ObjectState {}
