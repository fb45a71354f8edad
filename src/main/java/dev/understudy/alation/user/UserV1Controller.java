package dev.understudy.alation.user;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.ProfileFilters;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** User API v1 (rows 119 to 121). Users are made by SCIM, by the admin pages or by a dataset, never here. */
@RestController
@RequestMapping("/integration/v1/")
@ReadOnly
class UserV1Controller {

    private static final Filters FILTERS =
            ProfileFilters.in(Filters.lenient()).properties("display_name", "email", "id", "profile_id", "url");

    private final UserRows users;

    UserV1Controller(UserRows users) {
        this.users = users;
    }

    @GetMapping("user/")
    Listing<UserPayload> list(ListRequest request) {
        return users.list(FILTERS, request).map(UserPayload::of);
    }

    @GetMapping("user/{id}/")
    UserPayload show(@PathVariable long id) {
        return UserPayload.of(users.find(id));
    }

    @GetMapping("userinfo/")
    UserinfoPayload authenticated(Caller caller) {
        return UserinfoPayload.of(users.find(caller.userId()));
    }
}
