package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;

/**
 * The data source of a query.
 *
 * @param uri how it is reached; empty where a connector reaches it
 */
@AlationJson
record SourcePayload(long id, String title, String uri, String url) {

    static SourcePayload of(DataSource source) {
        return new SourcePayload(source.id(), source.title(), uri(source), url(source));
    }

    static String uri(DataSource source) {
        return source.isOcf() ? "" : source.uri();
    }

    static String url(DataSource source) {
        return "/data/" + source.id() + "/";
    }
}
