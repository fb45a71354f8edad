package dev.understudy.alation.group;

import dev.understudy.alation.core.account.ProfileFilters;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups API (rows 68 and 69). */
@RestController
@RequestMapping("/integration/v1/group/")
@ReadOnly
class GroupController {

    private static final Filters FILTERS =
            ProfileFilters.in(Filters.lenient()).properties("display_name", "email", "id", "profile_id", "url");

    private static final String SELECT = "select e.display_name, e.email, e.id, e.profile_id from user_group e";

    private final ListQueries lists;
    private final JdbcTemplate sql;

    GroupController(ListQueries lists, JdbcTemplate sql) {
        this.lists = lists;
        this.sql = sql;
    }

    @GetMapping
    Listing<GroupPayload> list(ListRequest request) {
        return lists.find(SELECT, GroupPayload::of, FILTERS, request, own -> own.and("e.deleted = false"));
    }

    @GetMapping("{id}/")
    GroupPayload show(@PathVariable long id) {
        return sql.query(SELECT + " where e.id = ? and e.deleted = false", GroupPayload::of, id).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
