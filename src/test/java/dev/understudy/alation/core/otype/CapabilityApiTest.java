package dev.understudy.alation.core.otype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every column of {@code otypes.tsv} at the endpoint that goes by it: what has a {@code Y} is taken, what has none is refused.
 * The table of the tests has a line more, {@code notebook}, which no code knows.
 */
@ApiTest
@Tag("once")
class CapabilityApiTest {

    private static final String DESCRIPTION = """
            {"rendered_otype": "CUSTOM_FIELD", "rendered_oid": 4, "page_defined_type": null, "component_type": "BUILT_IN", "panel": "MAIN"}""";

    private static ValidatableResponse search(Client client, String q, String otypeWord) {
        return client.as(Role.SERVER_ADMIN)
                .queryParam("q", q)
                .queryParam("filters", "{\"otypes\": [\"" + otypeWord + "\"]}")
                .get("/integration/v1/search/")
                .then();
    }

    /** No two objects have the same, so that no key of one is the key of another. */
    private static int oid(Otype otype) {
        return 7001 + Otypes.all().indexOf(otype);
    }

    private static String title(Otype otype) {
        return "Planted " + otype.name() + " here";
    }

    private static String key(Otype otype) {
        return switch (otype.keyForm()) {
            case SOURCE -> String.valueOf(oid(otype));
            case SCHEMA, QUERY -> "1." + otype.name();
            case TABLE -> "1.planted." + otype.name();
            case COLUMN -> "1.planted.here." + otype.name();
            case DOCSTORE -> "1.folder.collection." + otype.name();
            case FILE -> "9/" + otype.name();
            case BI -> "9." + otype.name() + ".x";
            case ID -> String.valueOf(oid(otype));
            case EXTERNAL_ID -> "api/" + otype.name();
            case TITLE -> title(otype);
            case NAME, NONE -> otype.name() + " of tests";
        };
    }

    /** An object of each type, all of which lie in a domain. */
    private static void plant(Client client) {
        client.fixtures(Otypes.all().stream()
                .map(otype -> "  - {otype: %s, id: %d, key: '%s', title: %s, in: {otype: domain, id: 1}}"
                        .formatted(otype.name(), oid(otype), key(otype), title(otype)))
                .collect(Collectors.joining("\n", "objects:\n", "\n")));
    }

    /** A test for each type, of objects that are planted: is it taken, as its line says? */
    private static Stream<DynamicTest> each(Client client, Capability capability, BiConsumer<Otype, Boolean> test) {
        plant(client);
        assertThat(Otypes.thatAre(capability))
                .isNotEmpty()
                .hasSizeLessThan(Otypes.all().size());
        return Otypes.all().stream()
                .map(otype -> dynamicTest(
                        otype.name() + (otype.is(capability) ? " is" : " is not"),
                        () -> test.accept(otype, otype.is(capability))));
    }

    @TestFactory
    Stream<DynamicTest> listed(Client client) {
        List<String> listed = client.as(Role.VIEWER)
                .get("/integration/v1/otypes/")
                .then()
                .extract()
                .jsonPath()
                .getList("name", String.class);
        return each(
                client,
                Capability.LISTED,
                (otype, is) -> assertThat(listed.contains(otype.name())).isEqualTo(is));
    }

    @TestFactory
    Stream<DynamicTest> searched(Client client) {
        return each(client, Capability.SEARCHED, (otype, is) -> {
            String quoted = "\"" + title(otype) + "\"";
            if (is) {
                search(client, quoted, otype.name())
                        .statusCode(200)
                        .body("results.otype", contains(otype.searchWord()));
                search(client, quoted, otype.searchWord())
                        .statusCode(200)
                        .body("results.id", contains("" + oid(otype)));
            } else {
                search(client, quoted, otype.name())
                        .statusCode(400)
                        .body("detail", is("\"" + otype.name() + "\" is not a valid otype."));
                client.as(Role.SERVER_ADMIN)
                        .queryParam("q", quoted)
                        .get("/integration/v1/search/")
                        .then()
                        .body("results", empty());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> manyParents(Client client) {
        return each(client, Capability.MANY_PARENTS, (otype, is) -> {
            if (otype.is(Capability.SEARCHED)) {
                search(client, "\"" + title(otype) + "\"", otype.name())
                        .body("results[0].breadcrumbs", is ? nullValue() : notNullValue());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> tagged(Client client) {
        return each(client, Capability.TAGGED, (otype, is) -> {
            ValidatableResponse answer =
                    client.send(Role.SERVER_ADMIN, "POST", "/integration/tag/planted/subject/", subject(otype));
            if (is) {
                answer.statusCode(200);
            } else {
                answer.statusCode(400).body("otype", contains("Invalid otype"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> taggedByAdmins(Client client) {
        return each(client, Capability.TAGGED_BY_ADMINS, (otype, is) -> {
            if (otype.is(Capability.TAGGED)) {
                client.json(Role.STEWARD, subject(otype))
                        .post("/integration/tag/planted/subject/")
                        .then()
                        .statusCode(is ? 403 : 200);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> flagged(Client client) {
        return each(client, Capability.FLAGGED, (otype, is) -> {
            ValidatableResponse answer = client.send(
                    Role.SERVER_ADMIN, "POST", "/integration/flag/", """
                    {"flag_type": "ENDORSEMENT", "subject": {"otype": "%s", "id": %d}}""".formatted(otype.name(), oid(otype)));
            if (is) {
                answer.statusCode(201);
            } else {
                answer.statusCode(400).body("subject", contains("Invalid otype"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> valued(Client client) {
        return each(client, Capability.VALUED, (otype, is) -> {
            ValidatableResponse answer = value(client, otype, 5, "Approved");
            if (is) {
                answer.statusCode(200).body("new_field_values", is(1));
            } else {
                answer.statusCode(400).body("errors[0].otype", contains("Invalid otype"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> relational(Client client) {
        return each(client, Capability.RELATIONAL, (otype, is) -> {
            boolean liesInBiServer =
                    otype.name().startsWith("bi_") && !otype.name().equals("bi_server");
            if (is || liesInBiServer && otype.is(Capability.VALUED)) {
                value(client, otype, 3, "Another title")
                        .statusCode(400)
                        .body(
                                "errors[0].non_field_errors",
                                contains("No support for updating `title` field for `" + otype.name() + "`."));
            } else if (otype.is(Capability.VALUED)) {
                value(client, otype, 3, "Another title").statusCode(200);
            }
            upload(client, otype, "mixed")
                    .statusCode(200)
                    .body("updated_objects", is(is ? 1 : 0))
                    .body("error_objects", hasSize(is ? 0 : 1));
        });
    }

    @TestFactory
    Stream<DynamicTest> uploaded(Client client) {
        return each(client, Capability.UPLOADED, (otype, is) -> {
            ValidatableResponse answer = upload(client, otype, otype.segment());
            if (is) {
                answer.statusCode(200).body("updated_objects", is(1)).body("error_objects", empty());
            } else {
                answer.statusCode(400).body("error", is("Invalid object type: " + otype.segment()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> dictionary(Client client) {
        return each(client, Capability.DICTIONARY, (otype, is) -> {
            ValidatableResponse answer = client.as(Role.VIEWER)
                    .queryParam("custom_fields", "{\"Status\": []}")
                    .get("/api/v1/bulk_metadata/data_dictionary/" + otype.name())
                    .then();
            if (is) {
                answer.statusCode(200);
            } else {
                answer.statusCode(400).body("error", is("Invalid object type: " + otype.name()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> laidOut(Client client) {
        return each(client, Capability.LAID_OUT, (otype, is) -> {
            ValidatableResponse answer = layOut(client, otype);
            ValidatableResponse list = client.as(Role.SERVER_ADMIN)
                    .get("/integration/visual_config/" + otype.name() + "/")
                    .then();
            if (is) {
                answer.statusCode(201);
                list.statusCode(200).body("title", hasItem(title(otype)));
            } else {
                answer.statusCode(400).body("layout_otype", contains(unknownChoice(otype)));
                list.statusCode(400).body("detail", is("\"" + otype.name() + "\" is not a valid otype."));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> templated(Client client) {
        return each(client, Capability.TEMPLATED, (otype, is) -> {
            layOut(client, otype);
            client.as(Role.VIEWER)
                    .queryParam("title", title(otype))
                    .get("/integration/v1/custom_template/")
                    .then()
                    .body("layout_otype", is ? contains(otype.layoutNumber()) : empty());
        });
    }

    @TestFactory
    Stream<DynamicTest> inDomains(Client client) {
        return each(client, Capability.IN_DOMAINS, (otype, is) -> {
            ValidatableResponse answer = member(client, otype, false);
            if (is) {
                answer.statusCode(201);
            } else {
                answer.statusCode(400).body("otype", contains(unknownChoice(otype)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> recursive(Client client) {
        return each(client, Capability.RECURSIVE, (otype, is) -> {
            ValidatableResponse answer = member(client, otype, true);
            if (is) {
                answer.statusCode(201);
            } else if (otype.is(Capability.IN_DOMAINS)) {
                answer.statusCode(400)
                        .body("detail", is("Objects of type " + otype.name() + " cannot be added recursively."));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> referenced(Client client) {
        return each(client, Capability.REFERENCED, (otype, is) -> {
            ValidatableResponse answer = client.send(
                    Role.SERVER_ADMIN, "POST", "/integration/v2/custom_field/", """
                    [{"field_type": "OBJECT_SET", "name_singular": "See", "name_plural": "See", "backref_name": "Seen",
                      "allow_multiple": true, "allowed_otypes": ["%s"]}]""".formatted(otype.name()));
            if (is) {
                answer.statusCode(202);
            } else {
                answer.statusCode(400).body("[0].allowed_otypes", contains(unknownChoice(otype)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> inArticles(Client client) {
        return each(client, Capability.IN_ARTICLES, (otype, is) -> {
            ValidatableResponse answer = client.send(
                    Role.SERVER_ADMIN, "POST", "/integration/v1/article/", """
                    {"title": "Parent", "body": "x", "children": [{"otype": "%s", "id": %d}]}""".formatted(otype.name(), oid(otype)));
            if (is) {
                answer.statusCode(201);
            } else {
                answer.statusCode(400).body("children", contains(unknownChoice(otype)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> accessListed(Client client) {
        return each(client, Capability.ACCESS_LISTED, (otype, is) -> {
            ValidatableResponse answer =
                    client.send(Role.SERVER_ADMIN, "PATCH", "/integration/v1/privacy_settings/", """
                    {"resource_type": "%s", "resource_id": %d, "privacy": "PUBLIC"}""".formatted(
                                    otype.name(), oid(otype)));
            if (List.of("data", "bi_server").contains(otype.name())) {
                answer.statusCode(200);
            } else if (is) {
                answer.statusCode(404).body("detail", is("Feature flag not enabled"));
            } else {
                answer.statusCode(400).body("resource_type", contains(unknownChoice(otype)));
            }
        });
    }

    private static String subject(Otype otype) {
        return "{\"otype\": \"%s\", \"oid\": %d}".formatted(otype.name(), oid(otype));
    }

    private static String unknownChoice(Otype otype) {
        return "\"" + otype.name() + "\" is not a valid choice.";
    }

    private static ValidatableResponse value(Client client, Otype otype, int field, String value) {
        return client.send(Role.SERVER_ADMIN, "PUT", "/integration/v2/custom_field_value/", """
                [{"field_id": %d, "otype": "%s", "oid": %d, "value": "%s"}]""".formatted(
                        field, otype.name(), oid(otype), value));
    }

    private static ValidatableResponse upload(Client client, Otype otype, String objectType) {
        return client.send(
                Role.SERVER_ADMIN, "POST", "/api/v1/bulk_metadata/custom_fields/default/" + objectType, """
                {"key": "%s", "description": "Uploaded"}""".formatted(
                                key(otype)));
    }

    private static ValidatableResponse layOut(Client client, Otype otype) {
        return client.send(Role.SERVER_ADMIN, "POST", "/integration/visual_config/", """
                {"title": "%s", "layout_otype": "%s", "component_list_in_config": [%s]}""".formatted(
                        title(otype), otype.name(), DESCRIPTION));
    }

    private static ValidatableResponse member(Client client, Otype otype, boolean recursive) {
        return client.send(Role.SERVER_ADMIN, "POST", "/integration/v2/domain/membership/", """
                {"id": 1, "oid": [%d], "otype": "%s", "recursive": %s}""".formatted(
                        oid(otype), otype.name(), recursive));
    }
}
