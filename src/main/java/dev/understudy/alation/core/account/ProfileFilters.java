package dev.understudy.alation.core.account;

import dev.understudy.alation.core.list.Filters;

/** The four fields that users and groups are found and ordered by. */
public final class ProfileFilters {

    private ProfileFilters() {}

    /** The filters with those of a profile. */
    public static Filters in(Filters filters) {
        return filters.text("display_name")
                .text("email")
                .number("id")
                .number("profile_id")
                .order("display_name")
                .order("email")
                .order("id")
                .order("profile_id");
    }
}
