package dev.understudy.testkit;

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
        String query =
                "?role=" + client.role().orElse(Role.VIEWER) + "&method=" + method + "&path=" + Http.escaped(path);
        return new Explanation(client.role(), client.get("/_understudy/access" + query));
    }

    /** Nothing where the answer is none of the server's, but of what stands before it. */
    private Object said(Object... place) {
        try {
            return answer.json(place);
        } catch (IllegalStateException noJson) {
            return null;
        }
    }

    boolean isOfTheTable() {
        return said("row") != null;
    }

    boolean isOf(Row row) {
        return Integer.valueOf(row.number()).equals(said("row"));
    }

    boolean isAllowed() {
        return Boolean.TRUE.equals(said("allowed"));
    }

    /** Whether only the endpoint can tell, since the body names what the condition is about. */
    boolean isOpen() {
        return said("condition") != null && said("condition", "met") == null;
    }

    @Override
    public String toString() {
        Object reason = said("reason");
        if (!isOfTheTable()) {
            return String.valueOf(reason == null ? answer : reason);
        }
        return "%s (%s)%s\n%s"
                .formatted(
                        said("title"),
                        said("family"),
                        role.map(known -> ": " + reason).orElse(""),
                        cells());
    }

    private String cells() {
        Map<?, ?> roles = (Map<?, ?>) said("roles");
        return roles.entrySet().stream()
                .map(cell -> Role.valueOf((String) cell.getKey()).title() + " " + cell.getValue())
                .collect(Collectors.joining(", ", "Row " + said("row") + ": ", ""));
    }
}
