package dev.understudy;

import static dev.understudy.StrangersWalk.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.StrangersWalk.Write;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.LongLists;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The stranger's walk: for everybody who may not see it, what is private is as if it was not there. */
@ApiTest
@Tag("once")
class PrivateObjectsTest {

    /** Some answers repeat what was asked for. */
    private static final String ASKED_FOR = "full_search/[^\"]*|(Data source|Column) with id \\d+ does not exist";

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "CATALOG_ADMIN"})
    void aStrangerIsAnsweredAsBeforeItWasThere(Role stranger, Client client) {
        StrangersWalk walk = StrangersWalk.begin(client);
        Map<String, String> before = walk.answers(stranger);

        walk.hide();

        assertThat(before).isNotEmpty();
        assertThat(changes(before, walk.answers(stranger)).entrySet())
                .allMatch(change -> isToldApart(change.getKey(), change.getValue()));
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "CATALOG_ADMIN"})
    void nothingThatAStrangerSeesNamesIt(Role stranger, Client client) {
        StrangersWalk walk = StrangersWalk.begin(client);
        walk.hide();
        walk.mention();

        assertThat(walk.answers(stranger))
                .isNotEmpty()
                .allSatisfy((url, answer) ->
                        assertThat(answer.replaceAll(ASKED_FOR, "")).doesNotContainPattern(StrangersWalk.MARK));
    }

    /** Else the walk would prove nothing. */
    @ParameterizedTest
    @CsvSource({"COMPOSER, told-of-as-composer.txt", "SERVER_ADMIN, told-of-as-server-admin.txt"})
    void whoMaySeeItIsToldOfItEverywhere(Role insider, String ofTheRole, Client client) {
        StrangersWalk walk = StrangersWalk.begin(client);
        Map<String, String> before = walk.answers(insider);

        walk.hide();

        List<String> changed = changes(before, walk.answers(insider)).keySet().stream()
                .map(PrivateObjectsTest::template)
                .toList();
        List<String> kept = Stream.concat(StrangersWalk.lines("told-of.txt"), StrangersWalk.lines(ofTheRole))
                .toList();
        LongLists.assertKept(changed, kept, "private-objects/told-of.txt or " + ofTheRole);
    }

    @Test
    void whatAStrangerTriesIsAnsweredAsBeforeItWasThereAndChangesNothing(Client client) {
        StrangersWalk walk = StrangersWalk.begin(client);
        Map<Write, String> before = walk.tried();
        walk.hide();
        Map<String, String> world = walk.answers(Role.SERVER_ADMIN);

        Map<Write, String> after = walk.tried();

        assertThat(changes(before, after)).isEmpty();
        assertThat(changes(world, walk.answers(Role.SERVER_ADMIN))).isEmpty();
    }

    /** Whoever adds an operation says what a stranger might try with it. */
    @Test
    void everyWriteIsTriedUnlessItCanNameNothingHidden(Client client) {
        LongLists.assertKept(
                new StrangersWalk(client).untried().toList(),
                StrangersWalk.lines("other-writes.txt").toList(),
                "private-objects/other-writes.txt, unless writes.txt tries it");
    }

    private static boolean isToldApart(String url, String change) {
        return change.contains("is 403")
                && StrangersWalk.lines("told-apart.txt").anyMatch(template(url)::equals);
    }

    private static String template(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("7700\\d\\d", "{id}");
    }
}
