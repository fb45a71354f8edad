package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fixtures whose entries have no ids get those that the APIs would have given. */
@ApiTest
class FixtureIdTest {

    private static final String ARTICLE = "{\"title\": \"x\", \"body\": \"x\"}";

    @Test
    void everySectionGivesIdsBehindThoseThatThereAre(Client client) {
        client.fixtures("""
                users: [{username: ana}, {username: bob}]
                groups: [{display_name: g, members: [8, 9]}]
                tokens: [{user: 7, name: t, refresh_token: a-refresh, access_token: a-token}]
                data_sources: [{title: s, db_type: oracle}]
                custom_fields: [{type: RICH_TEXT, name: f}]
                custom_templates: [{title: t, otype: article, fields: [5]}]
                visual_configs: [{title: v, layout_otype: glossary_term, components: []}]
                document_hubs: [{title: h}]
                folders: [{title: f, hub: 1}]
                documents: [{title: d}]
                policy_groups: [{title: g}]
                policies: [{title: p}]
                workflows: [{title: w, type: CHANGE_REQUEST, otype: article, steps: [{reviewers: [{otype: user, id: 1}]}]}]
                search_synonyms: [{terms: [a, b]}]
                articles: [{title: one, author: 4}, {title: two, author: 4}]
                api_resources: [{name: r, resource: 'GET:http://h/x'}]
                flags: [{type: WARNING, otype: article, oid: 1, owner: 4}]
                tags: [{name: t, subjects: [{otype: article, id: 1}]}]
                domains: [{title: d}]
                conversations: [{title: c, otype: article, oid: 1, author: 4}]
                jobs: [{}]
                matillion_logins: [{name: l}]
                matillion_groups: [{name: g}]
                matillion_permission_users: [{name: u}]
                matillion_project_items: [{kind: group, name: p}]
                matillion_tasks: [{project: 2, version: v, job: j, environment: e}]
                """);

        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/14/").then().body("display_name", is("ana"));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/user/15/").then().body("display_name", is("bob"));
        client.as(Role.VIEWER).get("/integration/v1/article/5/").then().body("title", is("one"));
        client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .body("id", is(7));
        client.withToken("a-token").get("/integration/v1/userinfo/").then().statusCode(200);
        client.matillion("admin").get("/rest/v1/permission/group").then().body(containsString("\"g\""));
    }

    @Test
    void anIdThatWasGivenOnceIsNotGivenAgain(Client client) {
        int article = client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .path("id");

        client.fixtures("articles: [{title: next, author: 4}]");

        client.as(Role.VIEWER)
                .get("/integration/v1/article/{id}/", article + 1)
                .then()
                .body("title", is("next"));
    }

    /** Whatever still names what has gone would come to belong to something else. */
    @Test
    void norIsOneThatWasGivenToWhatIsGone(Client client) {
        int gone = flagged(client);
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/flag/{id}/", gone)
                .then()
                .statusCode(204);
        client.as(Role.SERVER_ADMIN).delete("/integration/flag/1/").then().statusCode(204);

        client.fixtures("flags: [{id: 1, type: WARNING, otype: article, oid: 1, owner: 4}]");

        assertThat(flagged(client)).isEqualTo(gone + 1);
    }

    private static int flagged(Client client) {
        return client.json(
                        Role.STEWARD,
                        "{\"flag_type\": \"ENDORSEMENT\", \"subject\": {\"otype\": \"table\", \"id\": 4}}")
                .post("/integration/flag/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void idsOfTheDocumentItselfAreLeftOut(Client client) {
        client.fixtures("articles: [{title: nameless, author: 4}, {id: 5, title: five, author: 4}]");

        client.as(Role.VIEWER).get("/integration/v1/article/5/").then().body("title", is("five"));
        client.as(Role.VIEWER).get("/integration/v1/article/6/").then().body("title", is("nameless"));
    }

    @Test
    void fixturesAndCallsThatMakeTheSameThingsDoNotMeet(Client client) throws Exception {
        List<Integer> answers = Together.call(
                6,
                caller -> caller % 2 == 0
                        ? client.json(Role.STEWARD, ARTICLE)
                                .post("/integration/v1/article/")
                                .statusCode()
                        : client.anonymous()
                                .contentType("application/json")
                                .body("{\"articles\": [{\"title\": \"f\", \"author\": 4}]}")
                                .post("/_understudy/fixtures")
                                .statusCode());

        assertThat(answers).containsExactly(201, 204, 201, 204, 201, 204);
    }
}
