package dev.understudy.openapi;

/** What the tables of one API say of its endpoints. */
interface Tables {

    Access of(Endpoint endpoint);

    /** How the API's documentation spells the path. */
    default String spelling(Endpoint endpoint) {
        return endpoint.path();
    }
}
