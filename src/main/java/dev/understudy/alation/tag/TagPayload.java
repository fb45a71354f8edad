package dev.understudy.alation.tag;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;

/** A tag as clients see it. */
@AlationJson
record TagPayload(long id, String name, String description, long numberOfObjectsTagged, Instant tsCreated, String url) {

    static TagPayload of(Tag tag) {
        return new TagPayload(
                tag.id(), tag.name(), tag.description(), tag.numberOfObjectsTagged(), tag.tsCreated(), tag.url());
    }
}
