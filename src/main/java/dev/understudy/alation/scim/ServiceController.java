package dev.understudy.alation.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.unboundid.scim2.common.BaseScimResource;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.BulkConfig;
import com.unboundid.scim2.common.types.ChangePasswordConfig;
import com.unboundid.scim2.common.types.ETagConfig;
import com.unboundid.scim2.common.types.FilterConfig;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.types.PatchConfig;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.SortConfig;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import dev.understudy.error.NotFound;
import dev.understudy.web.ClientJson;
import io.swagger.v3.oas.annotations.Operation;
import java.beans.IntrospectionException;
import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the service says of itself: what it can do, which types of resources it has and what they look like. */
@RestController
@RequestMapping(path = "/scim/v2/", produces = ScimTree.MEDIA_TYPE)
class ServiceController {

    private static final BulkConfig NO_BULK = new BulkConfig(false, 1_000, 1_048_576);
    private static final FilterConfig FILTERS = new FilterConfig(true, 50);

    private final ClientJson json;

    ServiceController(ClientJson json) {
        this.json = json;
    }

    @Operation(summary = "Get the configuration of the service")
    @GetMapping("ServiceProviderConfig")
    JsonNode configuration() {
        return shown(
                new ServiceProviderConfigResource(
                        "https://www.rfc-editor.org/rfc/rfc7644",
                        new PatchConfig(true),
                        NO_BULK,
                        FILTERS,
                        new ChangePasswordConfig(false),
                        new SortConfig(false),
                        new ETagConfig(false),
                        List.of(
                                AuthenticationScheme.createHttpBasic(false),
                                AuthenticationScheme.createOAuth2BearerToken(true))),
                "ServiceProviderConfig",
                "ServiceProviderConfig");
    }

    @Operation(summary = "List types of resources")
    @GetMapping("ResourceTypes")
    ListPayload<Object> types() {
        return ListPayload.whole(List.of(type("User"), type("Group")));
    }

    @Operation(summary = "Get a type of resources")
    @GetMapping("ResourceTypes/{name}")
    JsonNode type(@PathVariable String name) {
        return switch (name) {
            case "User" -> type(name, "User Account", "/Users", ScimTree.USER);
            case "Group" -> type(name, "Group", "/Groups", ScimTree.GROUP);
            default -> throw new NotFound("Resource " + name + " not found");
        };
    }

    @Operation(summary = "List schemas")
    @GetMapping("Schemas")
    ListPayload<Object> schemas() throws IntrospectionException {
        return ListPayload.whole(List.of(schema(ScimTree.USER), schema(ScimTree.GROUP)));
    }

    @Operation(summary = "Get a schema")
    @GetMapping("Schemas/{urn}")
    JsonNode schema(@PathVariable String urn) throws IntrospectionException {
        return switch (urn) {
            case ScimTree.USER -> schema(urn, UserResource.class);
            case ScimTree.GROUP -> schema(urn, GroupResource.class);
            default -> throw new NotFound("Resource " + urn + " not found");
        };
    }

    private JsonNode type(String name, String description, String endpoint, String schema) {
        ResourceTypeResource type =
                new ResourceTypeResource(name, name, description, URI.create(endpoint), URI.create(schema), List.of());
        return shown(type, "ResourceType", "ResourceTypes/" + name);
    }

    private JsonNode schema(String urn, Class<?> type) throws IntrospectionException {
        return shown(SchemaUtils.getSchema(type), "Schema", "Schemas/" + urn);
    }

    private JsonNode shown(BaseScimResource resource, String type, String path) {
        resource.setMeta(new Meta().setResourceType(type).setLocation(URI.create(Locations.of(path))));
        try {
            return json.read(JsonUtils.getObjectWriter().writeValueAsString(resource));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
