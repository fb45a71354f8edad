package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.database.Database;
import dev.understudy.instance.Instance;
import dev.understudy.instance.Instances;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What those are told who follow a journal, which is written here by nobody but the test. */
@ApiTest
class FollowersTest {

    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]*)\"");

    private Instances instances;
    private JournalStore store;
    private Followers followers;

    @BeforeEach
    void makeAJournal(ApplicationContext server) {
        DataSource connections = new DriverManagerDataSource("jdbc:h2:mem:followers-test;DB_CLOSE_DELAY=-1");
        new JdbcTemplate(connections).execute("drop schema if exists understudy cascade; create schema understudy");
        JsonMapper json = server.getBean(JsonMapper.class);
        instances = server.getBean(Instances.class);
        store = new JournalStore(
                connections, Database.inMemory(), instances, server.getBean(JournalProperties.class), json);
        store.write(Map.of());
        followers = new Followers(store, instances, json);
    }

    @Test
    void whoCannotBeToldIsLetGoAndHoldsUpNobodyElse(Client client) throws IOException {
        Follower untellable = new Follower(instance(client), 0, Instant.MAX, new Connection());
        followers.add(untellable);
        Connection other = following(client);
        write(client, "any");

        followers.feed();

        assertThat(untellable.isOver()).isTrue();
        assertThat(other.paths()).containsExactly("any");
    }

    @Test
    void ofCallsThatAreLetGoNoneIsLeftOut(Client client) throws IOException {
        Connection whole = following(client);
        write(client, many(1000));

        followers.feedRest(client.instance());

        assertThat(whole.paths()).containsExactly(many(1000));
    }

    @Test
    void whoHasTakenAllIsToldOfManyAtOnceAndWhoHasNotOfSome(Client client) throws IOException {
        Connection quick = following(client);
        Connection slow = following(client);
        slow.ready = false;
        write(client, many(700));

        followers.feed();

        assertThat(quick.paths()).hasSize(700);
        slow.takeAll();
        assertThat(slow.paths()).hasSize(500);
        followers.feed();
        assertThat(slow.paths()).containsExactly(many(700));
    }

    /** As those of another server, which has nobody to tell before it. */
    @Test
    void afterAResetWhatIsLeftOfTheRowsBeforeComesFirst(Client client) throws IOException {
        Connection follower = following(client);
        write(client, "before");
        client.control().post("/_understudy/instances/{name}/reset", client.instance());

        followers.feed();
        write(client, "after");
        followers.feed();

        assertThat(follower.paths()).containsExactly("before", "after");
    }

    private Instance instance(Client client) {
        return instances.get(client.instance());
    }

    private Connection following(Client client) throws IOException {
        Connection connection = new Connection();
        followers.add(new Follower(instance(client), 0, null, connection));
        return connection;
    }

    private void write(Client client, String... paths) {
        List<Recording> calls = List.of(paths).stream().map(Recordings::of).toList();
        store.write(Map.of(instance(client).life(), calls));
    }

    private static String[] many(int calls) {
        return IntStream.range(0, calls).mapToObj(call -> "call " + call).toArray(String[]::new);
    }

    /** It takes what it is sent if it is ready. */
    static final class Connection extends MockAsyncContext {

        private final ByteArrayOutputStream taken;
        private boolean ready = true;
        private @Nullable WriteListener listener;

        Connection() {
            this(new ByteArrayOutputStream());
        }

        private Connection(ByteArrayOutputStream taken) {
            super(new MockHttpServletRequest(), new MockHttpServletResponse());
            this.taken = taken;
        }

        @Override
        public MockHttpServletResponse getResponse() {
            return new MockHttpServletResponse() {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new Out();
                }
            };
        }

        void takeAll() throws IOException {
            ready = true;
            if (listener != null) {
                listener.onWritePossible();
            }
        }

        List<String> paths() {
            return PATH.matcher(taken.toString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        private final class Out extends ServletOutputStream {

            @Override
            public boolean isReady() {
                return ready;
            }

            @Override
            public void setWriteListener(WriteListener writer) {
                listener = writer;
                try {
                    writer.onWritePossible();
                } catch (IOException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }

            @Override
            public void write(int b) {
                taken.write(b);
            }
        }
    }
}
