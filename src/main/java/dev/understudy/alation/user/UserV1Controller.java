package dev.understudy.alation.user;

import dev.understudy.access.Caller;
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

/** User API v1 (rows 119 to 121). Users are made by SCIM, by the admin pages or by a dataset, never here. */
@RestController
@RequestMapping("/integration/v1/")
@ReadOnly
class UserV1Controller {

    private static final Filters FILTERS =
            Filters.lenient().profile().properties("display_name", "email", "id", "profile_id", "url");

    private final UserRepository users;
    private final EntityLists lists;

    UserV1Controller(UserRepository users, EntityLists lists) {
        this.users = users;
        this.lists = lists;
    }

    /** Suspended users are in the list too; nothing in it tells them apart. */
    @GetMapping("user/")
    Listing<UserPayload> list(ListRequest request) {
        return lists.find(UserAccount.class, FILTERS, request, SystemUsers::leaveOut)
                .map(UserPayload::of);
    }

    @GetMapping("user/{id}/")
    UserPayload show(@PathVariable long id) {
        return UserPayload.of(users.findById(id).orElseThrow(NotFound::new));
    }

    @GetMapping("userinfo/")
    UserinfoPayload authenticated(Caller caller) {
        return UserinfoPayload.of(users.findById(caller.userId()).orElseThrow(NotFound::new));
    }
}
