package dev.understudy.alation.user;

import dev.understudy.alation.core.account.ProfileFilters;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** User API v2 (rows 124 and 125): v1 with times, and strict about parameters. */
@RestController
@RequestMapping("/integration/v2/user/")
@ReadOnly
class UserV2Controller {

    private static final Filters FILTERS = ProfileFilters.in(Filters.strict())
            .time("last_login")
            .time("ts_created")
            .ignoring("url") // users show it
            .order("last_login")
            .order("ts_created")
            .properties("display_name", "email", "id", "last_login", "profile_id", "ts_created", "url");

    private final UserRows users;

    UserV2Controller(UserRows users) {
        this.users = users;
    }

    @GetMapping
    Listing<UserV2Payload> list(ListRequest request) {
        return users.list(FILTERS, request).map(UserV2Payload::of);
    }

    @GetMapping("{id}/")
    UserV2Payload show(@PathVariable long id) {
        return UserV2Payload.of(users.find(id));
    }
}
