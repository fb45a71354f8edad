package dev.understudy.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What the tables say of an endpoint.
 *
 * @param tag the family's name
 * @param title what the endpoint does, if the table says it of this one alone
 * @param words who may call it
 * @param roles the same for programs
 * @param known whether a credential is asked for
 * @param refusing whether there are callers who may not, though their credential is good
 */
record Access(String tag, @Nullable String title, String words, Object roles, boolean known, boolean refusing) {}
