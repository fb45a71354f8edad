package dev.understudy.openapi;

import dev.understudy.control.ControlKey;
import org.springframework.stereotype.Component;

/** The control plane knows no roles: either it has a key, or it is open to all but the pages of others. */
@Component
class ControlTables implements Tables {

    private final ControlKey key;

    ControlTables(ControlKey key) {
        this.key = key;
    }

    @Override
    public Access of(Endpoint endpoint) {
        String family = Summaries.family(endpoint);
        return key.isSet()
                ? new Access(family, null, "May be called by: whoever has the key.", "key", true, false)
                : new Access(family, null, "May be called by: everyone but other sites' pages.", "open", false, true);
    }
}
