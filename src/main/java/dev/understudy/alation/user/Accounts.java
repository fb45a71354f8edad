package dev.understudy.alation.user;

import dev.understudy.alation.core.account.IssuedToken;
import dev.understudy.alation.core.account.TokenKeeper;
import dev.understudy.alation.core.account.UserAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Accounts with what belongs to them, whichever family keeps it: as many queries for a page of them as for one. */
@Component
class Accounts {

    private final Memberships memberships;
    private final List<TokenKeeper> keepers;

    Accounts(Memberships memberships, List<TokenKeeper> keepers) {
        this.memberships = memberships;
        this.keepers = keepers;
    }

    List<AccountPayload> payloads(List<UserAccount> page) {
        List<Long> ids = page.stream().map(UserAccount::id).toList();
        Map<Long, List<Membership>> groups = memberships.of(ids);
        Map<Long, List<IssuedToken>> tokens = tokens(ids);
        return page.stream()
                .map(user -> AccountPayload.of(
                        user, groups.getOrDefault(user.id(), List.of()), tokens.getOrDefault(user.id(), List.of())))
                .toList();
    }

    /** Ends a token of somebody's, and tells whether there is such a one. */
    boolean revoke(long userId, String tokenId) {
        return keepers.stream().anyMatch(keeper -> keeper.revoke(userId, tokenId));
    }

    private Map<Long, List<IssuedToken>> tokens(List<Long> userIds) {
        Map<Long, List<IssuedToken>> all = new HashMap<>();
        keepers.forEach(keeper -> keeper.tokensOf(userIds)
                .forEach((user, tokens) ->
                        all.computeIfAbsent(user, id -> new ArrayList<>()).addAll(tokens)));
        return all;
    }
}
