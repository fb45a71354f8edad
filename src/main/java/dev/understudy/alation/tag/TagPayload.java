package dev.understudy.alation.tag;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.database.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A tag as clients see it.
 *
 * @param numberOfObjectsTagged of those that the caller may see; deleted ones count, as they are listed, too
 */
@AlationJson
record TagPayload(long id, String name, String description, long numberOfObjectsTagged, Instant tsCreated, String url) {

    /** A row of {@link CountedTags}. */
    static TagPayload of(ResultSet row, int number) throws SQLException {
        return new TagPayload(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getLong("number_of_objects_tagged"),
                SqlTimes.read(row, "ts_created"),
                Tag.url(row.getLong("id")));
    }
}
