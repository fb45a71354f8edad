package dev.understudy.access;

import java.util.List;

/** Who administers which data source; the first star of the table asks it. */
public interface DataSourceAdmins {

    /**
     * Whether the calls of a row find such a data source for the caller: one that is private to others they do not, nor one that only
     * another version of the API shows.
     */
    boolean exists(long dataSourceId, Caller caller, MatrixRow row);

    /** The title of an existing data source, for explanations. */
    String titleOf(long dataSourceId);

    /** The ids of all users who administer the data source, in ascending order. */
    List<Long> adminsOf(long dataSourceId);
}
