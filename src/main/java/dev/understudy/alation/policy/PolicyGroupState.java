package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;

/** A group of policies as it is stored. No API makes one; datasets and fixtures do. */
record PolicyGroupState(long id, String title, String description, Lifetime lifetime) implements ObjectState {}
