package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.extraction.Refusal.Stage;
import java.util.Optional;

/**
 * What one check of a data source's configuration found.
 *
 * @param status {@code successful}, {@code failed}, or {@code skipped} because an earlier one failed
 * @param msg why it failed; else empty
 */
@AlationJson
record CheckPayload(String status, String msg) {

    static CheckPayload of(Stage stage, Optional<Refusal> refusal) {
        int behind = refusal.map(each -> stage.compareTo(each.stage())).orElse(-1);
        if (behind == 0) {
            return new CheckPayload("failed", refusal.orElseThrow().reason());
        }
        return new CheckPayload(behind < 0 ? "successful" : "skipped", "");
    }
}
