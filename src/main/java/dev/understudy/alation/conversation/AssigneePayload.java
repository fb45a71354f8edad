package dev.understudy.alation.conversation;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.web.AlationJson;

/** An assignee as clients see it. */
@AlationJson
record AssigneePayload(String otype, long oid, String name, String url) {

    static AssigneePayload of(CatalogObject who) {
        return new AssigneePayload(who.ref().otype(), who.ref().oid(), who.title(), who.url());
    }
}
