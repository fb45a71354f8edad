package dev.understudy.alation.bi;

import dev.understudy.error.Refuses;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the table lists and the service does not do: to change objects without saying which (rows 133 to 136 and 139). */
@RestController
@RequestMapping("/integration/v2/bi/server/")
@ReadOnly
class PatchWithoutIdController {

    private final BiServers servers;

    PatchWithoutIdController(BiServers servers) {
        this.servers = servers;
    }

    /** Refused: the id belongs into the path. */
    @Operation(summary = "Update BI servers without an id")
    @Refuses(mistake = "no id", says = BiRefusal.NO_IDS)
    @PatchMapping
    void updateServers() {
        throw BiRefusal.noIds();
    }

    /** Refused: the id belongs into the path. */
    @Operation(summary = "Update BI objects without an id")
    @Refuses(mistake = "no id", says = BiRefusal.NO_IDS)
    @PatchMapping({
        "{serverId}/folder/",
        "{serverId}/report/",
        "{serverId}/report/column/",
        "{serverId}/datasource/",
        "{serverId}/datasource/column/",
        "{serverId}/user/"
    })
    void updateObjects(@PathVariable long serverId) {
        servers.get(serverId);
        throw BiRefusal.noIds();
    }
}
