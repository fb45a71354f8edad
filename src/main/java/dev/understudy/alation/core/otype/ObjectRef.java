package dev.understudy.alation.core.otype;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names one object of the catalog: its type and its id within the type. */
public record ObjectRef(String otype, long oid) {

    /** From two columns side by side: the type stands in the first, the id behind it. */
    public static ObjectRef read(ResultSet row, int first) throws SQLException {
        return new ObjectRef(row.getString(first), row.getLong(first + 1));
    }

    /** The ids of objects by their types, for queries about each type at once. */
    public static Map<String, List<Long>> oidsByType(Collection<ObjectRef> refs) {
        return refs.stream()
                .collect(Collectors.groupingBy(
                        ObjectRef::otype, Collectors.mapping(ObjectRef::oid, Collectors.toList())));
    }
}
