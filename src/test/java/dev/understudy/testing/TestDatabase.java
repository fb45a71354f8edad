package dev.understudy.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The database that the tests' server is started on: H2, or with {@code -Dtest.database=postgresql} a PostgreSQL that is
 * started for it. That one sorts by the rules of a language unless it is told otherwise, as those of our users do.
 */
public interface TestDatabase extends AutoCloseable {

    /** What the server has to be told. */
    List<String> settings();

    @Override
    void close();

    static TestDatabase start() {
        return isPostgres() ? new Postgres() : new H2(List.of());
    }

    /** One that finds again what was kept in the folder. */
    static TestDatabase in(Path folder) {
        return isPostgres() ? Postgres.in(folder, 0) : new H2(List.of("--understudy.store=" + folder));
    }

    private static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("test.database"));
    }

    /** What the server takes if it is told nothing, or a store at most. */
    record H2(List<String> settings) implements TestDatabase {

        @Override
        public void close() {}
    }

    /** In a process of its own, from the Maven repository; it need not survive a loss of power. */
    record Postgres(EmbeddedPostgres server) implements TestDatabase {

        Postgres() {
            this(start(settings(EmbeddedPostgres.builder())));
        }

        /**
         * One that finds again what was kept in the folder.
         *
         * @param port 0 for any that is free
         */
        public static Postgres in(Path folder, int port) {
            return new Postgres(start(settings(EmbeddedPostgres.builder())
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)));
        }

        public int port() {
            return server.getPort();
        }

        @Override
        public List<String> settings() {
            return List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--understudy.instances.grace=0s");
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException notStopped) {
                throw new UncheckedIOException(notStopped);
            }
        }

        private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) {
            return builder.setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US");
        }

        private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
            try {
                return builder.start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }
}
