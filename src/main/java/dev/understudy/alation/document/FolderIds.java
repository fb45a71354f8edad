package dev.understudy.alation.document;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Which folders to delete; the key differs from that of documents. Unknown ones are skipped. */
@AlationJson
record FolderIds(@NotNull List<Long> ids) {}
