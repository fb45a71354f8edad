package dev.understudy.access;

import java.util.List;
import java.util.Optional;

/** Who administers which data source; the first star of the table asks it. */
public interface DataSourceAdmins {

    /**
     * The title of a data source, if the calls of a row find it for the caller: one that is private to others they do not, nor one that
     * only another version of the API shows.
     */
    Optional<String> title(long dataSourceId, Caller caller, MatrixRow row);

    /** The ids of all users who administer the data source, in ascending order. */
    List<Long> adminsOf(long dataSourceId);
}
