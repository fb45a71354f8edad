package dev.understudy.alation.group;

import dev.understudy.alation.core.account.GroupRepository;
import dev.understudy.alation.core.account.UserGroup;
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

/** Groups API (rows 68 and 69). */
@RestController
@RequestMapping("/integration/v1/group/")
@ReadOnly
class GroupController {

    private static final Filters FILTERS =
            Filters.lenient().profile().properties("display_name", "email", "id", "profile_id", "url");

    private final GroupRepository groups;
    private final EntityLists lists;

    GroupController(GroupRepository groups, EntityLists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping
    Listing<GroupPayload> list(ListRequest request) {
        return lists.find(UserGroup.class, FILTERS, request, own -> own.and("e.deleted = false"))
                .map(GroupPayload::of);
    }

    @GetMapping("{id}/")
    GroupPayload show(@PathVariable long id) {
        return GroupPayload.of(groups.findByIdAndDeletedFalse(id).orElseThrow(NotFound::new));
    }
}
