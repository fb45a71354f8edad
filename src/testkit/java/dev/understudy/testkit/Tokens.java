package dev.understudy.testkit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a world is called with. The ready-made tokens last for ever, so beside them there are some that do not, as none does that the
 * API makes. They are made before anybody moves the clock, as if it had been in the world's beginning.
 */
final class Tokens {

    private static final String USERS = "/_understudy/users";

    private final Client stranger;
    private final Map<Role, String> readyMade = new EnumMap<>(Role.class);
    private final Map<Role, String> expiring = new EnumMap<>(Role.class);

    Tokens(Client stranger) {
        this.stranger = stranger;
    }

    synchronized String readyMade(Role role) {
        if (!readyMade.containsKey(role)) {
            Map<?, ?> tokens = (Map<?, ?>) stranger.get("/").assertSucceeded().json("tokens");
            tokens.forEach((name, token) -> readyMade.put(Role.valueOf((String) name), (String) token));
        }
        return found(readyMade, role, "ready-made token");
    }

    synchronized String expiring(Role role) {
        if (!expiring.containsKey(role)) {
            makeFor(role);
        }
        return found(expiring, role, "user");
    }

    /** Makes those that there are not yet. */
    synchronized void makeAll() {
        Stream.of(Role.values()).filter(role -> !expiring.containsKey(role)).forEach(this::makeFor);
    }

    /** The rows that they stand for are gone. */
    synchronized void forget() {
        readyMade.clear();
        expiring.clear();
    }

    /** For the first who has the role, if anybody has. */
    private void makeFor(Role role) {
        Response holders = stranger.get(USERS + "?suspended=false&order_by=id&limit=1&role=" + role);
        for (Object holder : (List<?>) holders.assertSucceeded().json()) {
            String tokens = USERS + "/" + ((Map<?, ?>) holder).get("id") + "/tokens";
            Response made = stranger.post(tokens, Map.of("name", "Test kit")).assertSucceeded();
            expiring.put(role, (String) made.json("token"));
        }
    }

    private static String found(Map<Role, String> tokens, Role role, String what) {
        String token = tokens.get(role);
        if (token == null) {
            throw new IllegalStateException("This world has no " + what + " for a " + role.title()
                    + "; call it with withToken and one that its dataset has");
        }
        return token;
    }
}
