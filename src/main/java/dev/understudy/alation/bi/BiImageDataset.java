package dev.understudy.alation.bi;

import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Section {@code bi_report_images}. */
@Component
class BiImageDataset implements DatasetSection<BiImageDataset.Entry> {

    /**
     * @param report id of the report
     * @param content the file in Base64: a PNG, JPEG or GIF
     */
    record Entry(long report, String content) {}

    @Override
    public String name() {
        return "bi_report_images";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry image, Rows rows) {
        BiImages.load(rows, image.report(), BiImages.read(Base64.getDecoder().decode(image.content())));
    }
}
