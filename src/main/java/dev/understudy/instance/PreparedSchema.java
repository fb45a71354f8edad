package dev.understudy.instance;

import dev.understudy.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What all migrations come to on H2. It is worked out when the jar is built, like its beans: for each column that a migration adds, H2 makes the
 * table anew, and a start would do so a hundred times. Where beans are not those of the build, this is not either.
 */
final class PreparedSchema implements BeanFactoryInitializationAotProcessor {

    private static final String FILE = "db/prepared-schema";

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        return (jar, start) -> jar.getGeneratedFiles().addResourceFile(FILE, new ByteArrayResource(made().packed()));
    }

    /** Null if the migrations have to be gone through. */
    static @Nullable PackedStatements of(Database database) {
        if (!AotDetector.useGeneratedArtifacts() || database.structure("") == null) {
            return null;
        }
        try {
            return new PackedStatements(new ClassPathResource(FILE).getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PackedStatements made() {
        Database database = Database.inMemory();
        Schemas schemas = new Schemas(database, new PathMatchingResourcePatternResolver());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            schemas.create(connection, "prepared");
            connection.setSchema("prepared");
            schemas.migrate(connection, schemas.version());
            return Objects.requireNonNull(EmptySchema.outcome(database, connection));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
