package dev.understudy.alation.search;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads from the object index what can be searched. */
@Component
class SearchedObjects {

    /** Whatever is shown with another object is private with it. */
    private static final String COLUMNS = "select o.oid, o.title, o.name, o.object_key, o.description,"
            + " coalesce(w.is_private, o.is_private), coalesce(w.source_id, o.source_id), coalesce(w.otype, o.otype),"
            + " coalesce(w.oid, o.oid) ";

    private static final String SHOWN_WITH =
            " left join catalog_object w on w.otype = o.shown_with_otype and w.oid = o.shown_with_oid ";
    private static final String ALL = COLUMNS + "from catalog_object o" + SHOWN_WITH
            + "where o.otype = :otype and o.deleted = false and o.oid > :after%s order by o.otype, o.oid limit :most";
    private static final String OF_OIDS = "from unnest(cast(:oids as bigint array)) as r (oid) left join ";

    /** As no list shows the users that programs act as, nobody finds them. */
    private static final String NO_PROGRAM =
            " and not exists (select 1 from user_account u where u.id = o.oid and u.is_system = true)";

    private record Row(
            ObjectRef ref,
            String title,
            @Nullable String name,
            String key,
            String description,
            boolean isPrivate,
            @Nullable Long sourceId,
            ObjectRef shownWith) {}

    private final FieldValues values;
    private final JdbcClient sql;

    SearchedObjects(FieldValues values, JdbcClient sql) {
        this.values = values;
        this.sql = sql;
    }

    /** Whether there are more objects than so many, searched or not. */
    boolean areMoreThan(int few) {
        return sql.sql("select oid from catalog_object limit 1 offset :few")
                .param("few", few)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The next objects of a type behind an id, in the order of their ids. */
    List<SearchedObject> behind(String otype, long oid, int most) {
        return searched(
                otype,
                sql.sql(ALL.formatted(listed(otype)))
                        .param("otype", otype)
                        .param("after", oid)
                        .param("most", most)
                        .query((row, number) -> row(otype, row))
                        .list());
    }

    /** Those of these objects of a type that are not deleted and can be searched for. */
    List<SearchedObject> of(String otype, List<ObjectRef> refs) {
        return searched(
                otype,
                sql.sql(COLUMNS + OF_OIDS + "catalog_object o on o.otype = :otype and o.oid = r.oid" + SHOWN_WITH
                                + "where o.deleted = false" + listed(otype))
                        .param("otype", otype)
                        .param(
                                "oids",
                                SqlArrays.ids(refs.stream().map(ObjectRef::oid).toList()))
                        .query((row, number) -> row(otype, row))
                        .list());
    }

    private static String listed(String otype) {
        return otype.equals(People.USER) ? NO_PROGRAM : "";
    }

    private List<SearchedObject> searched(String otype, List<Row> rows) {
        Map<Long, List<FieldValue>> ofObjects =
                values.stored(otype, rows.stream().map(row -> row.ref().oid()).toList());
        Map<ObjectRef, List<ObjectRef>> readers =
                readers(rows.stream().filter(Row::isPrivate).map(Row::shownWith).toList());
        return rows.stream()
                .map(row -> new SearchedObject(
                        row.ref(),
                        row.title(),
                        row.name(),
                        texts(row, ofObjects.getOrDefault(row.ref().oid(), List.of())),
                        row.isPrivate() ? readers.getOrDefault(row.shownWith(), List.of()) : null,
                        row.sourceId()))
                .toList();
    }

    private Map<ObjectRef, List<ObjectRef>> readers(List<ObjectRef> refs) {
        Map<ObjectRef, List<ObjectRef>> found = new HashMap<>();
        ObjectRef.oidsByType(refs)
                .forEach((otype, oids) -> sql.sql("select o.oid, o.reader_otype, o.reader_oid " + OF_OIDS
                                + "object_reader o on o.otype = :otype and o.oid = r.oid where o.oid is not null")
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .query(row -> {
                            found.computeIfAbsent(new ObjectRef(otype, row.getLong(1)), ref -> new ArrayList<>())
                                    .add(ObjectRef.read(row, 2));
                        }));
        return found;
    }

    /** Key, description and what stands in fields that hold words. */
    private static List<String> texts(Row row, List<FieldValue> values) {
        List<String> texts = new ArrayList<>();
        if (!row.key().equals(row.title())) {
            texts.add(row.key());
        }
        texts.add(withoutMarkup(row.description()));
        for (FieldValue value : values) {
            JsonNode held = value.value();
            if (value.fieldType() == FieldType.RICH_TEXT) {
                texts.add(withoutMarkup(held.asString("")));
            } else if (value.fieldType() == FieldType.MULTI_PICKER) {
                held.forEach(each -> texts.add(each.asString("")));
            } else if (value.fieldType() != FieldType.OBJECT_SET) {
                texts.add(held.asString(""));
            }
        }
        return texts;
    }

    static String withoutMarkup(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        Document text = Jsoup.parseBodyFragment(html);
        text.select("summary, rt, rp").before(" ").after(" "); // the library takes them for parts of words
        return text.text();
    }

    private static Row row(String otype, ResultSet row) throws SQLException {
        return new Row(
                new ObjectRef(otype, row.getLong(1)),
                Objects.requireNonNull(row.getString(2)),
                row.getString(3),
                Objects.requireNonNull(row.getString(4)),
                Objects.requireNonNull(row.getString(5)),
                row.getBoolean(6),
                row.getObject(7, Long.class),
                ObjectRef.read(row, 8));
    }
}
