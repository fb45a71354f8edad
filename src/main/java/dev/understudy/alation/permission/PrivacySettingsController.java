package dev.understudy.alation.permission;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.Privacy;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.InvalidFields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Privacy Settings API (row 85). */
@RestController
@Transactional
class PrivacySettingsController {

    private final ResourceBodies bodies;
    private final AccessLists access;

    PrivacySettingsController(ResourceBodies bodies, AccessLists access) {
        this.bodies = bodies;
        this.access = access;
    }

    /** Members stay whatever a resource becomes. What is said of one several times counts as it is said last. */
    @PatchMapping("/integration/v1/privacy_settings/")
    Object update(@Body JsonNode body, Caller caller) {
        ResourceBodies.Named<PrivacyInput> named = bodies.read(body, PrivacyInput.class, caller);
        List<PrivacyPayload> settings =
                named.items().stream().map(PrivacySettingsController::setting).toList();
        Map<ObjectRef, PrivacyPayload> last = new LinkedHashMap<>();
        settings.forEach(each -> last.put(each.resource(), each));
        last.forEach((resource, setting) -> apply(setting, named.resource(resource), caller));
        return body.isArray() ? settings : settings.get(0);
    }

    private void apply(PrivacyPayload setting, Resource resource, Caller caller) {
        access.setPrivacy(resource.ref(), setting.privacy(), resource.source(), caller);
    }

    private static PrivacyPayload setting(PrivacyInput fields) {
        ObjectRef resource = fields.resource();
        return new PrivacyPayload(resource.otype(), resource.oid(), mode(fields));
    }

    /** A data source inherits from nothing, and restricting editors alone needs a feature that is switched off. */
    private static Privacy mode(PrivacyInput fields) {
        String given = fields.mode();
        if (given == null) {
            throw InvalidFields.of("privacy", FieldErrors.REQUIRED);
        }
        return Arrays.stream(Privacy.values())
                .filter(mode -> mode.name().equalsIgnoreCase(given))
                .filter(mode -> mode != Privacy.INHERIT || Resources.isPart(fields.resource()))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of("privacy", FieldErrors.unknownChoice(given)));
    }
}
