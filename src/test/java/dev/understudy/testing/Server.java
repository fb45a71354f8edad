package dev.understudy.testing;

import dev.understudy.Understudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A server beside the shared one, for what only a start shows. Nothing is warmed up unless that is asked for: few calls follow. */
public record Server(ConfigurableApplicationContext context) implements AutoCloseable {

    public static Server start(List<String> settings) {
        return start(new PathMatchingResourcePatternResolver(), settings);
    }

    /** The version after this one: it has one more migration. */
    public static Server startNextVersion(String migration, List<String> settings) {
        return start(new NextVersion(migration), settings);
    }

    private static Server start(ResourcePatternResolver resources, List<String> settings) {
        SpringApplication application = Understudy.application();
        application.setResourceLoader(resources);
        application.setDefaultProperties(Map.of("understudy.warm-up", false));
        return new Server(application.run(
                Stream.concat(Stream.of("--server.port=0"), settings.stream()).toArray(String[]::new)));
    }

    public Client client() {
        return client("default");
    }

    public Client client(String instance) {
        return new Client(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), instance);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class NextVersion extends PathMatchingResourcePatternResolver {

        private final String migration;

        NextVersion(String migration) {
            this.migration = migration;
        }

        @Override
        public Resource[] getResources(String pattern) throws IOException {
            Resource[] found = super.getResources(pattern);
            return pattern.contains("db/migration")
                    ? Stream.concat(Arrays.stream(found), Stream.of(next())).toArray(Resource[]::new)
                    : found;
        }

        /** A file, since the others are told apart by their URLs. */
        private Resource next() throws IOException {
            Path file = Files.createTempDirectory("migration").resolve("V999__next.sql");
            return new FileSystemResource(Files.writeString(file, migration));
        }
    }
}
