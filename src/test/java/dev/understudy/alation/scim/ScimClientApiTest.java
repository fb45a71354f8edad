package dev.understudy.alation.scim;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client library of another make than the server's reads what the server writes, and finds it valid. */
@ApiTest
class ScimClientApiTest {

    private static final String USERS = "/Users";
    private static final String GROUPS = "/Groups";

    private static ScimRequestBuilder provider(Client client) {
        return new ScimRequestBuilder(
                "http://localhost:%d/@%s/scim/v2".formatted(client.port(), client.instance()),
                ScimClientConfig.builder()
                        .httpHeaders(Map.of("Authorization", "Bearer scim-token"))
                        .build());
    }

    private static <T extends ResourceNode> T good(ServerResponse<T> answer) {
        assertThat(answer.isSuccess()).as(answer.getResponseBody()).isTrue();
        assertThat(answer.isValidScimResponse()).isTrue();
        return answer.getResource();
    }

    @Test
    void aUserIsMadeFoundChangedAndDeleted(Client client) {
        try (ScimRequestBuilder provider = provider(client)) {
            User ada = User.builder()
                    .userName("ada@example.com")
                    .externalId("ada")
                    .name(Name.builder().givenName("Ada").familyName("King").build())
                    .active(true)
                    .build();
            String id = good(provider.create(User.class, USERS).setResource(ada).sendRequest())
                    .getId()
                    .orElseThrow();

            ServerResponse<ListResponse<User>> found = provider.list(User.class, USERS)
                    .filter("userName", Comparator.EQ, "ada@example.com")
                    .and("externalId", Comparator.EQ, "ada")
                    .build()
                    .get()
                    .sendRequest();
            assertThat(found.isValidScimResponse()).isTrue();
            assertThat(found.getResource().getListedResources())
                    .extracting(user -> user.getId().orElseThrow())
                    .containsExactly(id);

            User changed = good(provider.patch(User.class, USERS, id)
                    .addOperation()
                    .op(PatchOp.REPLACE)
                    .path("name.familyName")
                    .value("Lovelace")
                    .build()
                    .sendRequest());
            assertThat(changed.getName().flatMap(Name::getFamilyName)).contains("Lovelace");
            changed.setActive(false);
            assertThat(good(provider.update(User.class, USERS, id)
                                    .setResource(changed)
                                    .sendRequest())
                            .isActive())
                    .contains(false);

            assertThat(provider.delete(User.class, USERS, id).sendRequest().getHttpStatus())
                    .isEqualTo(204);
            ServerResponse<User> gone = provider.get(User.class, USERS, id).sendRequest();
            assertThat(gone.getHttpStatus()).isEqualTo(404);
            assertThat(gone.getErrorResponse().getDetail()).contains("Resource " + id + " not found");
        }
    }

    @Test
    void listsAreReadPageByPage(Client client) {
        try (ScimRequestBuilder provider = provider(client)) {
            List<String> ids = new ArrayList<>();
            for (int start = 1; start <= 11; start += 4) {
                ServerResponse<ListResponse<User>> page = provider.list(User.class, USERS)
                        .startIndex(start)
                        .count(4)
                        .get()
                        .sendRequest();
                assertThat(page.getResource().getTotalResults()).isEqualTo(11);
                page.getResource()
                        .getListedResources()
                        .forEach(user -> ids.add(user.getId().orElseThrow()));
            }
            assertThat(ids).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

            ServerResponse<ListResponse<User>> searched = provider.list(User.class, USERS)
                    .filter("userName co \"admin\"")
                    .post()
                    .sendRequest();
            assertThat(searched.getResource().getTotalResults()).isEqualTo(3);
        }
    }

    @Test
    void aGroupHasMembers(Client client) {
        try (ScimRequestBuilder provider = provider(client)) {
            Group analysts = Group.builder()
                    .displayName("Analysts")
                    .members(List.of(Member.builder().value("4").build()))
                    .build();
            Group made = good(
                    provider.create(Group.class, GROUPS).setResource(analysts).sendRequest());
            String id = made.getId().orElseThrow();

            Group changed = good(provider.patch(Group.class, GROUPS, id)
                    .addOperation()
                    .op(PatchOp.ADD)
                    .path("members")
                    .valueNode(Member.builder().value("5").build())
                    .next()
                    .op(PatchOp.REMOVE)
                    .path("members[value eq \"4\"]")
                    .build()
                    .sendRequest());

            assertThat(changed.getMembers())
                    .extracting(member -> member.getValue().orElseThrow())
                    .containsExactly("5");
            ServiceProvider configuration = provider.loadServiceProviderConfiguration();
            assertThat(configuration.getPatchConfig().isSupported()).isTrue();
        }
    }
}
