package dev.understudy.alation.tag;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;

/** An object that carries a tag; the key is {@code subject}, whatever one page of the SDK's says. */
@AlationJson
record TagSubjectPayload(Instant tsTagged, Subject subject) {

    /** The object. */
    @AlationJson
    record Subject(String url, String otype, long id) {}

    static TagSubjectPayload of(TagSubject tagged, String url) {
        return new TagSubjectPayload(
                tagged.tsTagged(),
                new Subject(url, tagged.subject().otype(), tagged.subject().oid()));
    }
}
