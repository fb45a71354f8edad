package dev.understudy.openapi;

import dev.understudy.matillion.web.MatillionTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the list of Matillion's endpoints says. */
@Component
class MatillionTables implements Tables {

    private final MatillionTable table;

    MatillionTables(MatillionTable table) {
        this.table = table;
    }

    @Override
    public Access of(Endpoint endpoint) {
        MatillionTable.Line line = table.lines().stream()
                .filter(each -> each.method().equals(endpoint.method().name())
                        && each.path().equals(endpoint.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line for " + endpoint.path()));
        boolean admin = line.need() == MatillionTable.Need.ADMIN;
        return new Access(
                Summaries.family(endpoint),
                title(line),
                "May be called by: logins with the API role" + (admin ? " that are Server Admin." : "."),
                admin ? List.of("API", "Admin") : List.of("API"),
                true,
                admin);
    }

    /** What a DELETE does is often offered as a POST, too. */
    private String title(MatillionTable.Line line) {
        boolean twice = table.lines().stream()
                .anyMatch(other -> other.summary().equals(line.summary())
                        && !other.method().equals(line.method()));
        return twice && line.method().equals("DELETE") ? line.summary() + " (DELETE)" : line.summary();
    }
}
