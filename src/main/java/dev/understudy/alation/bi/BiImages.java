package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.DeletionWatcher;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.dataset.Rows;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps a picture of each report that has one, as long as the report is there. */
@Component
class BiImages implements DeletionWatcher {

    /** A picture as it came, with the media type that its first bytes tell. */
    record Image(String mediaType, byte[] bytes) {}

    /** In bytes; what is larger is refused. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String DELETE = "delete from bi_report_image where report_id = ?";

    private final JdbcTemplate sql;

    BiImages(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Whatever the client calls it. */
    static Image read(byte[] bytes) {
        BiImageFormat format =
                BiImageFormat.of(bytes).filter(known -> bytes.length <= LARGEST).orElseThrow(BiRefusal::noImage);
        return new Image(format.mediaType(), bytes);
    }

    Optional<Image> of(long reportId) {
        return sql
                .query(
                        "select media_type, content from bi_report_image where report_id = ?",
                        (row, number) -> new Image(row.getString(1), row.getBytes(2)),
                        reportId)
                .stream()
                .findFirst();
    }

    /** Tells whether it takes the place of another. */
    boolean put(long reportId, Image image) {
        boolean replaced = remove(reportId);
        sql.update(
                "insert into bi_report_image (report_id, media_type, content) values (?, ?, ?)",
                reportId,
                image.mediaType(),
                image.bytes());
        return replaced;
    }

    /** Tells whether there was one. */
    boolean remove(long reportId) {
        return sql.update(DELETE, reportId) > 0;
    }

    @Override
    public void deleted(Collection<ObjectRef> refs) {
        sql.batchUpdate(
                DELETE,
                refs.stream()
                        .filter(ref -> ref.otype().equals(BiKind.REPORT.otype()))
                        .map(ref -> new Object[] {ref.oid()})
                        .toList());
    }

    /** The row of an image that a dataset describes. */
    static void load(Rows rows, long reportId, Image image) {
        rows.add("bi_report_image", "report_id", reportId, "media_type", image.mediaType(), "content", image.bytes());
    }
}
