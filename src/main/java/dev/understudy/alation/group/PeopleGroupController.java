package dev.understudy.alation.group;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups as the control plane shows them: with how many people they have. */
@RestController
class PeopleGroupController {

    private static final Filters FILTERS =
            Filters.strict().within("q", "display_name").order("id").order("display_name");

    private static final String SELECT = "select e.id, e.display_name, e.email, e.built_in,"
            + " (select count(*) from user_group_member m where m.group_id = e.id) as members";

    /**
     * A group.
     *
     * @param builtIn whether every catalog has it
     * @param members how many people are in it
     */
    record PeopleGroupPayload(long id, String name, String email, boolean builtIn, long members) {}

    private final ListQueries lists;

    PeopleGroupController(ListQueries lists) {
        this.lists = lists;
    }

    @Operation(
            summary = "List groups of people",
            description =
                    "q is a part of the name. Whom a group has is told by the list of people, with its id as group.")
    @GetMapping("/_understudy/groups")
    @ReadOnly
    Listing<PeopleGroupPayload> list(ListRequest request) {
        return lists.find(
                SELECT + " from user_group e",
                (row, number) -> new PeopleGroupPayload(
                        row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getLong(5)),
                FILTERS,
                request,
                own -> own.and("e.deleted = false"));
    }
}
