package dev.understudy.alation.datasource;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.AccessLists.Level;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_sources}. */
@Component
class DataSourceDataset implements DatasetSection<DataSourceDataset.Entry> {

    /**
     * @param admins ids of users who administer it
     * @param adminGroups ids of groups whose members do
     * @param viewers ids of users who may see it if it is private
     */
    record Entry(
            @IdOf("data_source") long id,
            String title,
            String dbType,
            @Nullable List<Long> admins,
            @Nullable List<Long> adminGroups,
            @Nullable List<Long> viewers,
            boolean isPrivate) {}

    @Override
    public String name() {
        return "data_sources";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry source, Rows rows) {
        rows.add("data_source", "id", source.id(), "title", source.title(), "db_type", source.dbType());
        ObjectRows.load(
                rows, "data", source.id(), String.valueOf(source.id()), source.title(), "/data/" + source.id() + "/");
        ObjectRef ref = new ObjectRef("data", source.id());
        addMembers(rows, ref, People.USER, source.admins(), Level.ADMIN);
        addMembers(rows, ref, People.GROUP, source.adminGroups(), Level.ADMIN);
        addMembers(rows, ref, People.USER, source.viewers(), Level.VIEWER);
        if (source.isPrivate()) {
            AccessLists.loadPrivate(rows, ref);
        }
    }

    private static void addMembers(Rows rows, ObjectRef source, String type, @Nullable List<Long> ids, Level level) {
        Objects.requireNonNullElse(ids, List.<Long>of())
                .forEach(id -> AccessLists.load(rows, source, new AccessLists.Member(new ObjectRef(type, id), level)));
    }
}
