package dev.understudy.alation.document;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Document hubs under the name that visual configs have for them (beyond the table). */
@RestController
class DocumentHubController {

    /** @param topLevelNavName the hub's title, as its entry in the navigation reads */
    @AlationJson
    record HubPayload(long id, String topLevelNavName) {}

    private static final Filters FILTERS = Filters.lenient().number("id");

    private final ListQueries lists;

    DocumentHubController(ListQueries lists) {
        this.lists = lists;
    }

    @GetMapping("/api/v1/collection_type/")
    @ReadOnly
    Listing<HubPayload> list(ListRequest request) {
        return lists.find(
                "select e.id, e.title from document_hub e",
                (row, number) -> new HubPayload(row.getLong(1), row.getString(2)),
                FILTERS,
                request,
                all -> {});
    }
}
