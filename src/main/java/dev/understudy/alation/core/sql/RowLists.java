package dev.understudy.alation.core.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/** Reads lists by the ids of what has them: the members of groups, the steps of workflows. What has none is left out. */
public final class RowLists {

    private RowLists() {}

    /** By the id in the first column; rows keep the order in which the statement has them. */
    public static <V> ResultSetExtractor<Map<Long, List<V>>> byId(RowMapper<V> value) {
        return byId(1, value);
    }

    /** The same by another column, counted from 1. */
    public static <V> ResultSetExtractor<Map<Long, List<V>>> byId(int column, RowMapper<V> value) {
        return rows -> {
            Map<Long, List<V>> lists = new LinkedHashMap<>();
            for (int number = 0; rows.next(); number++) {
                lists.computeIfAbsent(rows.getLong(column), id -> new ArrayList<>())
                        .add(value.mapRow(rows, number));
            }
            return lists;
        };
    }
}
