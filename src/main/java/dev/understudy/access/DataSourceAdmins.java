package dev.understudy.access;

import java.util.List;

/** Who administers which data source; the first star of the table asks it. */
public interface DataSourceAdmins {

    /** Whether there is such a data source for the caller: one that is private to others is not. */
    boolean exists(long dataSourceId, Caller caller);

    boolean isAdmin(long userId, long dataSourceId);

    /** The title of an existing data source, for explanations. */
    String titleOf(long dataSourceId);

    /** The ids of all users who administer the data source, in ascending order. */
    List<Long> adminsOf(long dataSourceId);
}
