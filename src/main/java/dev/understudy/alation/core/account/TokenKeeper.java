package dev.understudy.alation.core.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A family that keeps tokens of users, of one kind or several. */
public interface TokenKeeper {

    /** So many of each kind are told of each user, those first that still count, and of these the latest. */
    int MOST = 20;

    /** The tokens of some users, by the user's id. */
    Map<Long, List<IssuedToken>> tokensOf(Collection<Long> userIds);

    /** Ends a token of a user, and tells whether there is such a one here. Of one that has ended nothing changes. */
    boolean revoke(long userId, String tokenId);
}
