package dev.understudy.alation.user;

/** A group that a user is in. */
record Membership(long groupId, long profileId, String name, boolean isBuiltIn) {}
