package dev.understudy.alation.relational;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;

/** Calls of the relational API that its tests share. */
final class Relational {

    static final String SCHEMAS = "/integration/v2/schema/";
    static final String TABLES = "/integration/v2/table/";
    static final String COLUMNS = "/integration/v2/column/";

    private Relational() {}

    static ValidatableResponse get(Client client, String url) {
        return client.as(Role.VIEWER).get(url).then();
    }

    /** As the one who administers source 1. */
    static ValidatableResponse send(Client client, String method, String path, String body) {
        return client.json(Role.SOURCE_ADMIN, body)
                .queryParam("ds_id", 1)
                .request(method, path)
                .then();
    }

    /** The job of a write that is taken. */
    static ValidatableResponse job(Client client, String method, String path, String body) {
        int job = send(client, method, path, body).statusCode(202).extract().path("job_id");
        return client.job(job);
    }
}
