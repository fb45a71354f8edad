package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.access.PendingDecision;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.Body;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Locale;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Privacy Settings API (row 85). */
@RestController
@Transactional
class PrivacySettingsController {

    static final String PUBLIC = "PUBLIC";
    static final String PRIVATE = "PRIVATE";

    private final Resources resources;
    private final PendingDecision decision;
    private final AccessLists access;

    PrivacySettingsController(Resources resources, PendingDecision decision, AccessLists access) {
        this.resources = resources;
        this.decision = decision;
        this.access = access;
    }

    /** Members stay whatever a resource becomes. */
    @PatchMapping("/integration/v1/privacy_settings/")
    Object update(@Body JsonNode body, Caller caller) {
        List<PrivacyInput> named = ResourceBodies.read(body, PrivacyInput.class);
        decision.settle(resources.dataSources(named, caller));
        List<PrivacyPayload> settings =
                named.stream().map(PrivacySettingsController::setting).toList();
        settings.forEach(each -> apply(each, caller));
        return body.isArray() ? settings : settings.get(0);
    }

    private void apply(PrivacyPayload setting, Caller caller) {
        ObjectRef resource = new ObjectRef(setting.resourceType(), setting.resourceId());
        access.makePrivate(resource, setting.privacy().equals(PRIVATE), caller);
    }

    private static PrivacyPayload setting(PrivacyInput fields) {
        return new PrivacyPayload(fields.resource().otype(), fields.resource().oid(), mode(fields));
    }

    /** A data source inherits from nothing, and restricting editors alone needs a feature that is switched off. */
    private static String mode(PrivacyInput fields) {
        String mode = fields.mode();
        if (mode == null) {
            throw InvalidFields.of("privacy", FieldErrors.REQUIRED);
        }
        String upper = mode.toUpperCase(Locale.ROOT);
        if (!upper.equals(PUBLIC) && !upper.equals(PRIVATE)) {
            throw InvalidFields.of("privacy", FieldErrors.unknownChoice(mode));
        }
        return upper;
    }
}
