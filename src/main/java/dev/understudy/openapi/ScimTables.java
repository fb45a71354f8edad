package dev.understudy.openapi;

import org.springframework.stereotype.Component;

/** No table speaks of the SCIM tree: whoever has its credential may do all. */
@Component
class ScimTables implements Tables {

    @Override
    public Access of(Endpoint endpoint) {
        return new Access(
                Summaries.family(endpoint),
                null,
                "May be called by: whoever has the instance's SCIM token.",
                "SCIM token",
                true,
                false);
    }
}
