package dev.understudy.alation.datasource;

import dev.understudy.alation.object.ObjectIndex;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code data_sources}. */
@Component
class DataSourceSection implements DatasetSection<DataSourceSection.Entry> {

    /**
     * @param admins ids of users who administer it
     * @param adminGroups ids of groups whose members do
     */
    record Entry(
            long id,
            String title,
            String dbType,
            @Nullable List<Long> admins,
            @Nullable List<Long> adminGroups) {}

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
        ObjectIndex.load(
                rows, "data", source.id(), String.valueOf(source.id()), source.title(), "/data/" + source.id() + "/");
        addAdmins(rows, source.id(), "user", source.admins());
        addAdmins(rows, source.id(), "groupprofile", source.adminGroups());
    }

    private static void addAdmins(Rows rows, long source, String type, @Nullable List<Long> ids) {
        Objects.requireNonNullElse(ids, List.<Long>of())
                .forEach(id -> rows.add(
                        "data_source_member",
                        "data_source_id",
                        source,
                        "member_type",
                        type,
                        "member_id",
                        id,
                        "permission",
                        "ADMIN"));
    }
}
