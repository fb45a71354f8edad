package dev.understudy.alation.document;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Section {@code document_hubs}: no API makes hubs. Hub 1 is the glossary hub. */
@Component
class DocumentHubDataset implements DatasetSection<DocumentHubDataset.Entry> {

    record Entry(@IdOf("document_hub") long id, @NotBlank String title) {}

    @Override
    public String name() {
        return "document_hubs";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry hub, Rows rows) {
        rows.add("document_hub", "id", hub.id(), "title", hub.title());
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("document_hub").stream().map(hub -> new Entry(hub.id("id"), hub.text("title")));
    }
}
