package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever writes a dataset or fixtures is told of a mistake. */
@ApiTest
class FixtureMistakeTest {

    private static Response send(Client client, String document) {
        return client.anonymous()
                .contentType("application/yaml;charset=UTF-8")
                .body(document)
                .post("/_understudy/fixtures");
    }

    @Test
    void aDocumentExtendsWhatThereIs(Client client) {
        client.anonymous()
                .contentType("application/yaml")
                .body("extends: nothing")
                .put("/_understudy/instances/" + client.instance() + "/dataset")
                .then()
                .statusCode(400)
                .body("error", is("line 1: extends starter or empty, not 'nothing'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users:;  - {id: 70, username: a, rol: VIEWER} | users, line 2: unknown key 'rol'; did you mean 'role'?",
                "users:;  - id: 70;    username: a;    rloe: VIEWER | users, line 4: unknown key 'rloe'; did you mean 'role'?",
                "users:;  - {id: 70, username: a, x: 1} | users, line 2: unknown key 'x'",
                "users:;  - {id: 70, username: a};  - {id: 71, username: b, role: VEIWER} | users, line 3: role is one of VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN, not 'VEIWER'; did you mean 'VIEWER'?",
                "users:;  - {id: 70, username: a, role: 0} | users, line 2: role is one of VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN, not '0'",
                "users:;  - {id: x, username: a} | users, line 2: id is a whole number, not 'x'",
                "users:;  - {id: 1.5, username: a} | users, line 2: id is a whole number, not '1.5'",
                "users:;  - {id: '', username: a} | users, line 2: id is a whole number, not ''",
                "users:;  - {id: '5', username: a} | users, line 2: id is a whole number, not '5'",
                "users:;  - {id: 70, username: a, suspended: 1} | users, line 2: suspended is true or false, not '1'",
                "users:;  - {id: 70, username: a, role: ''} | users, line 2: role is one of VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN, not ''",
                "api_resources:;  - {name: r, resource: nonsense} | api_resources, line 2: resource is METHOD:url, not 'nonsense'",
                "api_resources:;  - {name: r, resource: 'GET:http://h', input_schema: 5} | api_resources, line 2: {input_schema=[Invalid JSON schema: an object is expected.]}",
                "users:;  - {id: 0, username: a} | users, line 2: id is a whole number from 1 to 9007199254740991, not 0",
                "users:;  - {id: 9223372036854775807, username: a} | users, line 2: id is a whole number from 1 to 9007199254740991, not 9223372036854775807",
                "users:;  - {id: 99999999999999999999, username: a} | users, line 2: not a decimal number of at most 64 bits: 99999999999999999999",
                "users:;  - {id: 70} | users, line 2: username is required",
                "users:;  - {id: 70, username: } | users, line 2: username is required",
                "users:;  - {id: 70, username: [a]} | users, line 2: username is a single value",
                "users:;  - {id: 70, username: a, suspended: yes} | users, line 2: suspended is true or false, not 'yes'",
                "users:;  - {id: 70, username: a, ts_created: soon} | users, line 2: ts_created is a time such as 2024-02-01T08:00:00Z, not 'soon'",
                "users:;  - {id: 70, username: a, ts_created: '+12024-02-01T08:00:00Z'} | users, line 2: ts_created is a time such as 2024-02-01T08:00:00Z, not '+12024-02-01T08:00:00Z'",
                "users:;  - {id: 70, username: a, id: 71} | users, line 2: key 'id' stands twice",
                "users:;  - 5 | users, line 2: an entry is a map of keys and values",
                "users:;  - {? [a] : b} | users, line 2: a key must be a word",
                "users: 5 | line 1: section 'users' must be a list",
                "users: [];users: [] | line 2: section 'users' stands twice",
                "visitors:;  - {id: 1} | line 1: unknown section 'visitors'",
                "artcles:;  - {id: 1} | line 1: unknown section 'artcles'; did you mean 'articles'?",
                "- 1 | line 1: a dataset is a map of sections",
                "users:;  - {id: 70, username: [} | line 2: expected the node content, but found '}'",
                "extends: starter;extends: empty | line 2: key 'extends' stands twice",
                "extends: empty | line 1: 'extends' is for an instance that is made; fixtures cannot have it",
                "groups:;  - {id: 70, display_name: g, members: [7, null]} | groups, line 2: an item of members is missing",
                "groups:;  - {id: 70, display_name: g, members: 7} | groups, line 2: members is a list",
                "articles:;  - {id: 70, title: t} | articles, line 2: author is required",
                "articles:;  - {id: 70, title: t, author: 1, children:;      [{otype: table, idd: 1}]} | articles, line 3: unknown key 'idd'; did you mean 'id'?",
                "jobs:;  - {id: 70, ts_started: 2024-01-02T00:00:00Z, ts_finished: 2024-01-01T00:00:00Z} | jobs, line 2: ts_finished is not before ts_started, which is 2024-01-02T00:00:00Z",
                "matillion_tasks:;  - {id: 70, project: 2, version: default, job: j, environment: e, ts_enqueued: 2024-01-02T00:00:00Z, ts_finished: 2024-01-01T00:00:00Z} | matillion_tasks, line 2: ts_finished is not before ts_enqueued, which is 2024-01-02T00:00:00Z",
                "jobs:;  - {id: 70, outcome: FAILED, errors: {message: No}} | jobs, line 2: errors of a job are a list",
                "jobs:;  - {id: 70, outcome: FAILED, msg: Job Finished badly} | jobs, line 2: msg of a job that failed does not have the word finished",
                "jobs:;  - {id: 70, result: {n: .inf}} | jobs, line 2: not a decimal number of at most 64 bits: .inf",
                "matillion_groups:;  - {id: 70, name: g, permissions: {/CDC: MAYBE}} | matillion_groups, line 2: Invalid permission state: MAYBE",
                "matillion_groups:;  - {id: 70, name: g, permissions: {/CDC/Raed: GRANTED}} | matillion_groups, line 2: Unable to find the permission: /CDC/Raed; did you mean 'CDC-Read'?",
                "matillion_groups:;  - {id: 70, name: g, permissions: {/CDC: }} | matillion_groups, line 2: /CDC is missing",
                "matillion_project_items:;  - {id: 70, kind: group, name: .} | matillion_project_items, line 2: Invalid name: .",
                "matillion_project_items:;  - {id: 70, kind: group, name: n, definition: {}} | matillion_project_items, line 2: only jobs and schedules have a definition",
                "matillion_project_items:;  - {id: 70, in: 3, kind: job, name: n, definition: {jobObject: 5}} | matillion_project_items, line 2: not the definition of a job",
                "matillion_tasks:;  - {id: 70, project: 2, version: default} | matillion_tasks, line 2: job is required",
                "matillion_groups:;  - {id: 70, name: '..'} | matillion_groups, line 2: Invalid name of a permission group: ..",
                "matillion_permission_users:;  - {id: 70, name: ..} | matillion_permission_users, line 2: Invalid name of a permission user: ..",
                "matillion_logins:;  - {id: 70, name: .} | matillion_logins, line 2: Invalid user name: .",
                "data_sources:;  - {title: s, db_type: mysql, is_virtual: true, admins: [7, 99]} | data_sources, line 2: admins: there is no 99 among users",
                "data_sources:;  - {title: s, db_type: mysql, is_virtual: true, admin_groups: [99]} | data_sources, line 2: admin_groups: there is no 99 among groups",
                "data_sources:;  - {title: s, db_type: mysql, connector: 99, uri: 'mysql://h'} | data_sources, line 2: connector: there is no 99 among connectors with category=RDBMS",
                "data_sources:;  - {title: s, db_type: mysql, connector: 14, uri: 'mysql://h'} | data_sources, line 2: connector: there is no 14 among connectors with category=RDBMS",
                "data_sources:;  - {title: s, db_type: mysql, connector: 2, is_virtual: true} | data_sources, line 2: is_virtual: no connector reaches what has no database",
                "data_sources:;  - {title: s, db_type: mysql, connector: 2, is_undeployed: true} | data_sources, line 2: is_undeployed: what a connector reaches is set up",
                "data_sources:;  - {title: s, db_type: foo, is_virtual: true} | data_sources, line 2: {db_type=[\"foo\" is not a valid choice.]}",
                "data_sources:;  - {title: s, db_type: mysql, host: h, uri: 'mysql://h'} | data_sources, line 2: {uri=[This field cannot be combined with host and port.]}",
                "data_sources:;  - {title: s, db_type: mysql, host: h, port: 99999999} | data_sources, line 2: {port=[Ensure this value is less than or equal to 65535.]}",
                "connectors:;  - {name: c, agent: 77} | connectors, line 2: agent: there is no 77 among agents",
                "connectors:;  - {name: c, category: FOO} | connectors, line 2: category is one of RDBMS, BI, FILE_SYSTEM, not 'FOO'",
                "agents:;  - {name: ''} | agents, line 2: name may not be blank",
                "simulated_databases:;  - {source: 777} | simulated_databases, line 2: source: there is no 777 among data_sources with is_virtual=false",
                "simulated_databases:;  - {source: 3} | simulated_databases, line 2: source: there is no 3 among data_sources with is_virtual=false",
                "simulated_databases:;  - {source: 1, schemas: [{name: s, tables: [{name: t, columns: [{name: c, type: int, references: x}]}]}]} | simulated_databases, line 2: references: 'x' names no column",
                "columns:;  - {key: 1.shop.orders.late, schema: 1, table: 1, type: int, references: x} | columns, line 2: references: 'x' is no key of a column",
                "schemas:;  - {key: 777.hr} | schemas, line 2: key: there is no 777 among data_sources",
                "flags:;  - {type: WARNING, otype: tabel, oid: 1, owner: 1} | flags, line 2: otype: there are no objects of the type 'tabel'; did you mean 'table'?",
                "flags:;  - {type: WARNING, otype: table, oid: 99, owner: 1} | flags, line 2: oid: there is no 99 of the type table",
                "tags:;  - name: t;    subjects:;      - {otype: column, id: 999} | tags, line 4: id: there is no 999 of the type attribute",
                "data_quality_values:;  - {field: 1, otype: TABLE, oid: 99, status: GOOD, value: 1} | data_quality_values, line 2: oid: there is no 99 of the type table",
                "data_quality_values:;  - {field: 1, otype: ATTRIBUTE, oid: 1, table: 99, status: GOOD, value: 1} | data_quality_values, line 2: table: there is no 99 among tables",
                "data_quality_values:;  - {field: 1, otype: ATTRIBUTE, oid: 1, table: 2, status: GOOD, value: 1} | data_quality_values, line 2: oid: there is no 1 of the type attribute in the table 2",
                "data_quality_values:;  - {field: 1, otype: SCHEMA, oid: 1, table: 1, status: GOOD, value: 1} | data_quality_values, line 2: table: only what is said of a column is listed for its table, too",
                "objects:;  - {otype: table, id: 0, title: t} | objects, line 2: id is a whole number from 1 to 9007199254740991, not 0",
                "bi_objects:;  - {otype: bi_report, id: -1, server: 1, external_id: x, name: n} | bi_objects, line 2: id is a whole number from 1 to 9007199254740991, not -1",
                "bi_objects:;  - {otype: bi_report, id: 70, server: 1, external_id: x, name: n, links: {parent_datasources: [77]}} | bi_objects, line 2: parent_datasources: there is no 77 of the type bi_datasource",
                "bi_objects:;  - {otype: bi_report, id: 70, server: 2, external_id: x, name: n, links: {parent_datasources: [1]}} | bi_objects, line 2: parent_datasources: there is no 1 of the type bi_datasource on the server 2",
                "bi_objects:;  - {otype: bi_report, id: 70, server: 2, external_id: x, name: n, parent: 1} | bi_objects, line 2: parent: there is no 1 of the type bi_folder on the server 2",
                "bi_permissions:;  - {server: 2, user: 1, otype: bi_report, oid: 1} | bi_permissions, line 2: user: there is no 1 of the type bi_user on the server 2",
                "bi_objects:;  - {otype: bi_user, id: 70, server: 1, external_id: x, name: n, parent: 1} | bi_objects, line 2: a bi_user lies in nothing",
                "bi_objects:;  - {otype: bi_folder, id: 70, server: 1, external_id: x, name: n, parent: 70} | bi_objects, line 2: 70 cannot lie in itself",
                "folders:;  - {id: 70, title: f, hub: 2, in: 70} | folders, line 2: 70 cannot lie in itself",
                "lineage:;  - path: [[{otype: table, key: 1.a.b}], [{otype: tabel, key: 1.a.c}]] | lineage, line 2: {otype=[\"tabel\" is not a valid choice.]}",
                "lineage:;  - path: [[{otype: table, key: 1.a.b}]] | lineage, line 2: {paths=[Ensure that each path is a list of at least two segments.]}",
                "cross_system_lineage:;  - {source: {otype: data, id: 1}, target: {otype: bi_server, id: 999}} | cross_system_lineage, line 2: id: there is no 999 of the type bi_server",
                "cross_system_lineage:;  - {source: {otype: data, id: 999}, target: {otype: bi_server, id: 1}} | cross_system_lineage, line 2: id: there is no 999 of the type data",
                "cross_system_lineage:;  - {source: {otype: table, id: 1}, target: {otype: bi_server, id: 1}} | cross_system_lineage, line 2: 'table' is no type of systems",
                "query_executions:;  - {query: 1, ts_start: 2024-05-01T09:30:58Z, schedule: 1, batches: [{events: [{statement: s}]}]} | query_executions, line 2: schedule: there is no 1 among query_schedules with query_id=1",
                "query_executions:;  - {query: 1, ts_start: 2024-05-01T09:30:58Z, batches: [{events: [{statement: s, elapsed_seconds: -0.5}]}]} | query_executions, line 2: elapsed_seconds is at least 0, not -0.5",
                "query_executions:;  - {query: 1, ts_start: 2024-05-01T09:30:58Z, batches: [{events: [{statement: s, num_result_rows: -1}]}]} | query_executions, line 2: num_result_rows is at least 0, not -1",
                "folders:;  - {id: 70, title: f, hub: 2};  - {id: 71, title: g, hub: 1, in: 70} | folders, line 3: in: there is no 70 among folders of hub 1",
                "folders:;  - {id: 70, title: f, hub: 2};documents:;  - {id: 70, title: d, folders: [70]} | documents, line 4: folders: there is no 70 among folders of hub 1",
                "documents:;  - {id: 70, title: d, folders: [1, 99]} | documents, line 2: folders: there is no 99 among folders",
                "documents:;  - {id: 70, title: d, links: [99]} | documents, line 2: links: there is no 99 among folders",
                "documents:;  - {id: 70, title: d, hub: 2};  - {id: 71, title: e, under: 70} | documents, line 3: under: there is no 70 among documents of hub 1",
                "folders:;  - {id: 70, title: f, hub: 2, in: 71};  - {id: 71, title: g, hub: 2, in: 70} | folders, line 3: 70 cannot lie in itself",
                "domains:;  - {id: 70, title: d, parent: 70} | domains, line 2: 70 cannot lie in itself",
                "domains:;  - {id: 70, title: d, parent: 71};  - {id: 71, title: e, parent: 72};  - {id: 72, title: f, parent: 71} | domains, line 4: 71 cannot lie in itself",
                "articles:;  - {id: 70, title: t, author: 1, children: [{otype: article, id: 70}]} | articles, line 2: An article cannot be its own child.",
                "api_resources:;  - {id: 70, name: a, folder: 71};  - {id: 71, name: b, folder: 70} | api_resources, line 3: 70 cannot lie in itself",
                "api_resources:;  - {id: 70, name: a, folder: 70} | api_resources, line 2: 70 cannot lie in itself",
                "articles:;  - {id: 70, title: t, author: 1, children: [{otype: table, id: 99}]} | articles, line 2: id: there is no 99 of the type table",
                "schemas:;  - {id: 70, key: 1.hr};tables:;  - {key: 1.shop.late, schema: 70} | tables, line 4: schema: there is no 70 of the type schema with the key 1.shop",
                "tables:;  - {key: 1.shop.late, schema: 99} | tables, line 2: schema: there is no 99 of the type schema with the key 1.shop",
                "columns:;  - {key: 1.shop.orders.late, schema: 1, table: 2, type: int} | columns, line 2: table: there is no 2 of the type table with the key 1.shop.orders",
                "schemas:;  - {id: 70, key: 1.hr};columns:;  - {key: 1.shop.orders.late, schema: 70, table: 1, type: int} | columns, line 4: schema: there is no 70 of the type schema with the key 1.shop",
                "files:;  - {id: 70, file_system: 3, path: outbox/a.csv, name: a.csv, in: 1} | files, line 2: in: there is no 1 of the type directory with the key 3/outbox",
                "files:;  - {id: 70, file_system: 3, path: a/b.csv, name: b.csv} | files, line 2: what lies in nothing has its name for a path, not 'a/b.csv'",
                "files:;  - {id: 70, file_system: 3, path: inbox/b.csv, name: zzz, in: 1} | files, line 2: path ends with the name 'zzz', and is not 'inbox/b.csv'",
                "files:;  - {id: 70, file_system: 3, path: inbox.b.csv, name: b.csv, in: 1} | files, line 2: path: there is no 3 among file_systems with the delimiter '.'",
                "workflows:;  - {id: 70, title: w, type: CHANGE_REQUEST, otype: glossary_term, steps: [{id: 70, reviewers: [{otype: user, id: 1}]}]};workflow_requests:;  - {workflow: 1, otype: glossary_term, oid: 2, changes: [], requested_by: 5, steps: [{step: 70}]} | workflow_requests, line 4: step: there is no 70 among the steps of workflow 1",
                "queries:;  - {data_source: 99, author: 1, content: select 1} | queries, line 2: data_source: there is no 99 among data_sources with deleted=false",
                "query_executions:;  - {query: 1, ts_start: 2024-05-01T09:30:58Z, batches: [{events: [{statement: s, elapsed_seconds: long}]}]} | query_executions, line 2: elapsed_seconds is a number, not 'long'",
                "document_stores:;  - {id: 70, data_source: 10, path: [other, clicks], in: 1} | document_stores, line 2: in: there is no 1 of the type docstore_folder with the key 10.other",
                "matillion_groups:;  - {id: 70, name: g, roles: [x, '']} | matillion_groups, line 2: a role is empty",
                "matillion_groups:;  - {id: 70, name: g, parent: 70} | matillion_groups, line 2: 70 cannot lie in itself",
                "matillion_groups:;  - {id: 70, name: g, parent: 71};  - {id: 71, name: h, parent: 72};  - {id: 72, name: i, parent: 70} | matillion_groups, line 4: 70 cannot lie in itself",
                "matillion_project_items:;  - {id: 70, kind: project, name: n, in: 70} | matillion_project_items, line 2: 70 cannot lie in itself",
                "matillion_project_items:;  - {id: 70, kind: group, name: n};  - {id: 71, kind: group, name: m, in: 70} | matillion_project_items, line 3: a group lies in nothing",
                "matillion_project_items:;  - {id: 70, kind: project, name: n} | matillion_project_items, line 2: in is missing, which all but groups need",
                "matillion_project_items:;  - {id: 70, kind: group, name: n};matillion_tasks:;  - {id: 70, project: 70, version: v, job: j, environment: e} | matillion_tasks, line 4: project: there is no 70 among projects",
                "bi_report_images:;  - {report: 1, content: AAAA} | bi_report_images, line 2: The file is not a valid image.",
                "tags:;  - {name: \"a\\ud800\"} | tags, line 2: Surrogate characters are not allowed: U+D800.",
                "policies:;  - {title: p, template: 99} | policies, line 2: template: there is no 99 among custom_templates",
                "jobs:;  - {data_source: 99} | jobs, line 2: data_source: there is no 99 among data_sources",
                "matillion_project_items:;  - {id: 70, kind: x, name: n} | matillion_project_items, line 2: kind is one of group, project, version, environment, schedule, job, not x",
            })
    void aMistakeIsToldWithSectionAndLineAndWhatWasMeant(String document, String error, Client client) {
        send(client, document.replace(";", "\n")).then().statusCode(400).body("error", is(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users: [{id: 1, username: a}] | users, line 1: id 1 is taken",
                "tags: [{id: 1, name: new}] | tags, line 1: id 1 is taken",
                "users: [{username: viewer@example.com}] | users, line 1: there is already one with the same username",
                "tags: [{id: 70, name: a}, {id: 71, name: a}] | tags, line 1: there is already one with the same name",
                "bi_objects: [{otype: bi_report, id: 70, server: 1, external_id: revenue, name: n}] | bi_objects, line 1: there is already one with the same server and external",
                "matillion_groups: [{name: g, permissions: {APIProfile-Read: GRANTED, /API Profile/Read: FORBIDDEN}}] | matillion_groups, line 1: there is already one with the same group and node",
                "articles: [{title: t, author: 999}] | articles, line 1: author 999 does not exist",
                "groups: [{display_name: g, members: [999]}] | groups, line 1: user 999 does not exist",
                "tokens: [{user: 7, name: t, refresh_token: viewer-refresh-token, access_token: new}] | tokens, line 1: there is already one with the same secret or text",
                "tokens: [{user: 7, name: t, refresh_token: new, access_token: viewer-token}] | tokens, line 1: there is already one with the same secret or text",
            })
    void whatTheDatabaseRefusesIsToldWithoutItsWords(String document, String error, Client client) {
        send(client, document).then().statusCode(400).body("error", is(error));
    }

    @Test
    void whatIsDeletedCannotBeReferredToAnyMore(Client client) {
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v1/datasource/1/")
                .then()
                .statusCode(204);
        client.as(Role.SERVER_ADMIN)
                .delete("/integration/v2/bi/server/1/report/1/")
                .then()
                .statusCode(204);

        send(client, "queries: [{data_source: 1, author: 1, content: select 1}]")
                .then()
                .statusCode(400)
                .body("error", is("queries, line 1: data_source: there is no 1 among data_sources with deleted=false"));
        send(client, "bi_permissions: [{server: 1, user: 1, otype: bi_report, oid: 1}]")
                .then()
                .statusCode(400)
                .body("error", is("bi_permissions, line 1: oid: there is no 1 of the type bi_report on the server 1"));
    }

    /** What an entry names may stand anywhere in the document, or in the instance. */
    @Test
    void whatAnEntryRefersToMayComeWithTheSameDocument(Client client) {
        send(client, """
            flags:
              - {type: WARNING, otype: column, oid: 1, owner: 70}
              - {type: WARNING, otype: article, oid: 70, owner: 70}
            data_sources:
              - {title: s, db_type: anything, connector: 70, uri: 'a://b', admins: [70, 1], viewers: []}
            articles: [{id: 70, title: a, author: 70}]
            connectors: [{id: 70, name: Anything OCF connector, agent: 70}]
            agents: [{id: 70, name: a}]
            users: [{id: 70, username: a}]
            """).then().statusCode(204);
    }

    /** Whoever writes a document thinks of what lies in something as soon as of that, and exports are edited. */
    @Test
    void whatLiesInSomethingMayStandBeforeIt(Client client) {
        send(client, """
            domains:
              - {id: 72, title: c, parent: 71}
              - {id: 71, title: b, parent: 70}
              - {id: 73, title: d, parent: 70}
              - {id: 70, title: a}
            folders: [{id: 71, title: f, hub: 2, in: 70}, {id: 70, title: g, hub: 2}]
            documents: [{id: 71, title: d, hub: 2, under: 70}, {id: 70, title: e, hub: 2}]
            file_systems: [{id: 70, title: s}]
            files:
              - {id: 71, file_system: 70, path: a/b, name: b, is_directory: true, in: 70}
              - {id: 70, file_system: 70, path: a, name: a, is_directory: true}
            document_stores:
              - {id: 71, data_source: 1, path: [a, b, c, d], in: 70}
              - {id: 70, data_source: 1, path: [a, b, c], in: 70}
              - {id: 70, data_source: 1, path: [a, b], in: 70}
              - {id: 70, data_source: 1, path: [a]}
            bi_objects:
              - {otype: bi_folder, id: 71, server: 1, external_id: x, name: n, parent: 70}
              - {otype: bi_folder, id: 70, server: 1, external_id: y, name: n}
            api_resources:
              - {id: 72, name: r, folder: 71, resource: 'GET:http://h/r'}
              - {id: 71, name: b, folder: 70}
              - {id: 70, name: a}
            matillion_groups: [{id: 71, name: h, parent: 70}, {id: 70, name: g}]
            matillion_project_items:
              - {id: 71, kind: project, name: n, in: 70}
              - {id: 70, kind: group, name: g}
            """).then().statusCode(204);

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/domain/")
                .then()
                .body("find { it.id == 72 }.parent_id", is(71))
                .body("find { it.id == 71 }.parent_id", is(70));
    }

    @Test
    void noMessageIsLongerThanWhatItQuotes(Client client) {
        String long_ = "x".repeat(200_000);
        for (String document : List.of("users: [{" + long_ + ": 1}]", long_ + ": []", "users: [{id: " + long_ + "}]")) {
            String error =
                    send(client, document).then().statusCode(400).extract().path("error");
            assertThat(error).hasSizeLessThan(400);
        }
    }

    static Map<String, String> documentsThatExplode() {
        return Map.of(
                "aliases",
                        "a0: &a0 [x, x, x]\n"
                                + IntStream.range(1, 30)
                                        .mapToObj(i -> "a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1))
                                        .collect(Collectors.joining())
                                + "users: [*a29]",
                "a list within itself", "users: &a [*a]",
                "a map within itself", "users: [&a {id: *a}]",
                "a key within itself", "? &a [*a]\n: 1",
                "a long chain",
                        "jobs: [{result: &a0 [1]}]\nb:\n"
                                + IntStream.range(1, 5000)
                                        .mapToObj(i -> "  - &a%d [*a%d]\n".formatted(i, i - 1))
                                        .collect(Collectors.joining()),
                "depth", "users: " + "[".repeat(100_000),
                "depth in JSON", "{\"users\": " + "{\"a\":".repeat(100_000),
                "many empty lists", "{\"users\": [" + "[],".repeat(2_500_000) + "[]]}",
                "many words", "users: [" + "a,".repeat(3_900_000) + "a]");
    }

    static List<String> explosions() {
        return documentsThatExplode().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("explosions")
    void documentsThatStandForMoreThanTheyAreAreRefusedSoon(String which, Client client) {
        String document = documentsThatExplode().getOrDefault(which, "");

        assertTimeout(
                Duration.ofSeconds(30),
                () -> send(client, document).then().statusCode(400).body("error", containsString("line ")));

        client.control().get("/actuator/health").then().statusCode(200);
    }

    @Test
    void manyEntriesThatAreThereAlreadyAreRefusedSoon(Client client) {
        String tags = "tags: ["
                + IntStream.range(0, 5000).mapToObj("{name: tag %d}"::formatted).collect(Collectors.joining(", "))
                + "]";
        send(client, tags).then().statusCode(204);

        assertTimeout(
                Duration.ofSeconds(30),
                () -> send(client, tags)
                        .then()
                        .statusCode(400)
                        .body("error", is("tags, line 1: there is already one with the same name")));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 3000})
    void aliasesMayBeUsedAsOftenAsThereAreEntries(int entries, Client client) {
        String document = "groups:\n  - {id: 100, display_name: g, members: &all [1, 2, 3]}\n"
                + IntStream.range(101, 100 + entries)
                        .mapToObj(i -> "  - {id: %d, display_name: g, members: *all}\n".formatted(i))
                        .collect(Collectors.joining());
        send(client, document).then().statusCode(204);
    }
}
