package dev.understudy.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What servers have said that they did, and which has to be there whatever has become of them since. */
final class Acknowledged {

    private static final int PAGE = 500;

    private final Set<String> articles = ConcurrentHashMap.newKeySet();
    private final Set<String> terms = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> flags = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();

    void article(String title) {
        articles.add(title);
        writes.incrementAndGet();
    }

    void terms(List<String> titles) {
        terms.addAll(titles);
        writes.incrementAndGet();
    }

    void flag(String name, int value) {
        flags.put(name, value);
        writes.incrementAndGet();
    }

    int writes() {
        return writes.get();
    }

    /** Bulk writes are there whole or not at all, whether they were acknowledged or not. */
    void assertKeptBy(Client client) {
        assertThat(titles(client, "/integration/v1/article/")).containsAll(articles);
        Set<String> kept = titles(client, "/integration/v2/term/");
        assertThat(kept).containsAll(terms);
        assertThat(kept.stream().filter(title -> title.startsWith(Load.BULK)).count() % Load.BULK_SIZE)
                .isZero();
        Map<String, Integer> now =
                client.anonymous().get("/_understudy/conf").jsonPath().getMap("$");
        flags.forEach((name, value) -> assertThat(now.get(name)).as(name).isGreaterThanOrEqualTo(value));
    }

    private static Set<String> titles(Client client, String path) {
        Set<String> all = new HashSet<>();
        List<String> page;
        int skip = 0;
        do {
            page = client.as(Role.SERVER_ADMIN)
                    .get(path + "?limit=" + PAGE + "&skip=" + skip)
                    .jsonPath()
                    .getList("title");
            all.addAll(page);
            skip += PAGE;
        } while (page.size() == PAGE);
        return all;
    }
}
