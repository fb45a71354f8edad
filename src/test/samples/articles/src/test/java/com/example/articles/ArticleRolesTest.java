package com.example.articles;

import static dev.understudy.testkit.Role.STEWARD;
import static dev.understudy.testkit.Role.VIEWER;
import static dev.understudy.testkit.RoleTable.assertMatchesTable;
import static dev.understudy.testkit.RoleTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.testkit.As;
import dev.understudy.testkit.Client;
import dev.understudy.testkit.Coverage;
import dev.understudy.testkit.EveryRole;
import dev.understudy.testkit.Role;
import dev.understudy.testkit.UnderstudyTest;
import dev.understudy.testkit.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@UnderstudyTest(coverage = @Coverage(minimum = 100, rows = "16,19"))
class ArticleRolesTest {

    private static final String ARTICLES = "/integration/v1/article/";

    @BeforeEach
    void thereIsAnArticle(World world) {
        world.add("articles: [{id: 70, title: Refund rules, author: 1}]");
    }

    @Test
    void viewersMayNotWrite(@As(VIEWER) Client viewer) {
        viewer.post(ARTICLES, Map.of("title", "a", "body", "b")).assertDenied(row(15));
    }

    @Test
    void stewardsWriteWhatViewersRead(World world, @As(STEWARD) Client steward, @As(VIEWER) Client viewer) {
        steward.put(ARTICLES + "70/", new Article("Refunds", "<p>Thirty days.</p>")).assertAllowed(row(18));

        assertEquals("Refunds", viewer.get(ARTICLES + "70/").assertStatus(200).json("title"));
    }

    @ParameterizedTest
    @EveryRole
    void readsFollowTheTable(World world, Role role) {
        assertMatchesTable(world.as(role).get(ARTICLES + "70/").assertStatus(200));
    }

    @ParameterizedTest
    @EveryRole
    void deletionsFollowTheTable(Role role, World world) {
        assertMatchesTable(world.as(role).delete(ARTICLES + "70/"));
    }

    @Test
    void tokensExpire(World world) {
        world.clock().advance(Duration.ofHours(25));

        assertThrows(MySdk.Expired.class, () -> new MySdk(world.baseUrl(), world.token(STEWARD)).articles());
    }

    @Test
    void tokensLastForADay(World world) throws Exception {
        MySdk sdk = new MySdk(world.baseUrl(), world.token(STEWARD));

        world.clock().advance(Duration.ofHours(23));

        assertTrue(sdk.articles().contains("Refund rules"));
    }

    private record Article(String title, String body) {}
}
