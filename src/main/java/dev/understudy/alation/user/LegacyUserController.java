package dev.understudy.alation.user;

import dev.understudy.alation.core.account.ProfileFilters;
import dev.understudy.alation.core.account.SystemUsers;
import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users as the product's own pages list them (beyond the table): by name and with their groups. */
@RestController
@ReadOnly
class LegacyUserController {

    private static final Filters FILTERS = ProfileFilters.in(Filters.lenient()).text("username");

    private final EntityLists lists;
    private final Memberships memberships;

    LegacyUserController(EntityLists lists, Memberships memberships) {
        this.lists = lists;
        this.memberships = memberships;
    }

    @GetMapping("/api/user/")
    Listing<LegacyUserPayload> list(ListRequest request) {
        return lists.find(UserAccount.class, FILTERS, request, SystemUsers::leaveOut)
                .mapAll(this::payloads);
    }

    private List<LegacyUserPayload> payloads(List<UserAccount> page) {
        Map<Long, List<Membership>> groups =
                memberships.of(page.stream().map(UserAccount::id).toList());
        return page.stream()
                .map(user -> LegacyUserPayload.of(user, groups.getOrDefault(user.id(), List.of())))
                .toList();
    }
}
