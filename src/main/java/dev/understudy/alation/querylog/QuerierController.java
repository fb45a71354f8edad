package dev.understudy.alation.querylog;

import dev.understudy.access.AlationConf;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queriers API (row 86): as the query logs tell that were uploaded. */
@RestController
@RequestMapping("/integration/v1/")
@ReadOnly
class QuerierController {

    private static final int USUAL_LIMIT = 25;

    private static final Filters FILTERS = Filters.lenient()
            .order("db_account")
            .order("num_executions")
            .order("ts_last_query")
            .usually("db_account");

    private final Queriers queriers;
    private final ObjectIndex objects;
    private final AlationConf conf;

    QuerierController(Queriers queriers, ObjectIndex objects, AlationConf conf) {
        this.queriers = queriers;
        this.objects = objects;
        this.conf = conf;
    }

    /** A page has 25 accounts unless the caller says otherwise. */
    @Operation(summary = "Find database accounts that query a schema")
    @GetMapping("schema/{id}/db_account/")
    Listing<QuerierPayload> ofSchema(@PathVariable long id, ListRequest request, Caller caller) {
        return of(new ObjectRef(RelationalObjects.SCHEMA, id), request, caller);
    }

    @Operation(summary = "Find database accounts that query a table")
    @GetMapping("table/{id}/db_account/")
    Listing<QuerierPayload> ofTable(@PathVariable long id, ListRequest request, Caller caller) {
        return of(new ObjectRef(RelationalObjects.TABLE, id), request, caller);
    }

    /** Here columns go by the name of their type, and by no other. */
    @Operation(summary = "Find database accounts that query a column")
    @GetMapping("attribute/{id}/db_account/")
    Listing<QuerierPayload> ofColumn(@PathVariable long id, ListRequest request, Caller caller) {
        return of(new ObjectRef(RelationalObjects.COLUMN, id), request, caller);
    }

    private Listing<QuerierPayload> of(ObjectRef object, ListRequest request, Caller caller) {
        if (!conf.isOn(AlationConf.QUERIERS)) {
            throw new NotFound("Feature flag not enabled");
        }
        if (objects.seenBy(caller).find(object).isEmpty()) {
            throw new NotFound();
        }
        return queriers.of(object, FILTERS, request.usually(USUAL_LIMIT));
    }
}
