package dev.understudy.alation.connector;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.web.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Connectors (OCF) API (row 21). */
@RestController
@RequestMapping("/integration/v2/connectors/")
@ReadOnly
class ConnectorController {

    private static final Filters FILTERS = Filters.strict();

    private final ListQueries lists;

    ConnectorController(ListQueries lists) {
        this.lists = lists;
    }

    @GetMapping
    Listing<ConnectorPayload> list(ListRequest request) {
        return lists.find(
                        ConnectorRows.SELECT, (row, n) -> ConnectorRows.COLUMNS.read(row), FILTERS, request, all -> {})
                .map(ConnectorPayload::of);
    }
}
