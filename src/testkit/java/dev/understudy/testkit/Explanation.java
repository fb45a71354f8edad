package dev.understudy.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server says of a call's row, of the caller's cell, and of the other roles. */
final class Explanation {

    private final Optional<Role> role;
    private final Response answer;

    private Explanation(Optional<Role> role, Response answer) {
        this.role = role;
        this.answer = answer;
    }

    /** Asked as a Viewer for whom the kit does not know the role: which row it is depends on nobody. */
    static Explanation of(Client client, String method, String path) {
        String query = "?role=" + client.role().orElse(Role.VIEWER) + "&method=" + method + "&path="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
        return new Explanation(client.role(), client.get("/_understudy/access" + query));
    }

    boolean isOfTheTable() {
        return answer.json("row") != null;
    }

    boolean isOf(Row row) {
        return Integer.valueOf(row.number()).equals(answer.json("row"));
    }

    boolean isAllowed() {
        return Boolean.TRUE.equals(answer.json("allowed"));
    }

    /** Whether only the endpoint can tell, since the body names what the condition is about. */
    boolean isOpen() {
        return answer.json("condition") != null && answer.json("condition", "met") == null;
    }

    @Override
    public String toString() {
        Object reason = answer.json("reason");
        if (!isOfTheTable()) {
            return String.valueOf(reason == null ? answer : reason);
        }
        return "%s (%s)%s\n%s"
                .formatted(
                        answer.json("title"),
                        answer.json("family"),
                        role.map(known -> ": " + reason).orElse(""),
                        cells());
    }

    private String cells() {
        Map<?, ?> roles = (Map<?, ?>) answer.json("roles");
        return roles.entrySet().stream()
                .map(cell -> Role.valueOf((String) cell.getKey()).title() + " " + cell.getValue())
                .collect(Collectors.joining(", ", "Row " + answer.json("row") + ": ", ""));
    }
}
