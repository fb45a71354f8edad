package dev.understudy.alation.user;

import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.alation.core.web.ListRequest;
import dev.understudy.alation.core.web.Listing;
import dev.understudy.error.NotFound;
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

    private static final Filters FILTERS = Filters.strict()
            .profile()
            .time("last_login")
            .time("ts_created")
            .order("last_login")
            .order("ts_created")
            .properties("display_name", "email", "id", "last_login", "profile_id", "ts_created", "url");

    private final UserRepository users;
    private final EntityLists lists;

    UserV2Controller(UserRepository users, EntityLists lists) {
        this.users = users;
        this.lists = lists;
    }

    @GetMapping
    Listing<UserV2Payload> list(ListRequest request) {
        return lists.find(UserAccount.class, FILTERS, request, SystemUsers::leaveOut)
                .map(UserV2Payload::of);
    }

    @GetMapping("{id}/")
    UserV2Payload show(@PathVariable long id) {
        return UserV2Payload.of(users.findById(id).orElseThrow(NotFound::new));
    }
}
