package dev.understudy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.Understudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Starts the one server, gives each class its instance and each method a fresh one. */
final class ServerExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(ServerExtension.class);

    /** Closed by JUnit when the last test has run. */
    private record Shared(
            TestDatabase database, Written written, Touched touched, StatementLog statements, Server server)
            implements AutoCloseable {

        static Shared start() {
            TestDatabase database = TestDatabase.start();
            List<String> settings = new ArrayList<>(database.settings());
            settings.add("--server.port=0");
            settings.add("--understudy.warm-up=false");
            settings.add(
                    "--spring.datasource.hikari.connection-timeout=30000"); // a machine may stand still for seconds
            SpringApplication application = Understudy.application();
            Written written = Written.in(application);
            Touched touched = Touched.in(application);
            StatementLog statements = StatementLog.in(application);
            Server server = new Server(application.run(settings.toArray(String[]::new)));
            return new Shared(database, written, touched, statements, server);
        }

        @Override
        public void close() {
            touched.write();
            server.close();
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        shared(test).touched().begins(instance(test), test.getRequiredTestClass());
        client(test)
                .control()
                .put("/_understudy/instances/{name}", instance(test))
                .then()
                .statusCode(201);
    }

    /** Its schema is used again by the next class, which is quicker than to make one, above all on PostgreSQL. */
    @Override
    public void afterAll(ExtensionContext test) {
        client(test)
                .control()
                .delete("/_understudy/instances/{name}", instance(test))
                .then()
                .statusCode(204);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        if (shared(test).written().hasChanged(instance(test))) {
            assertThat(reset(instance(test)).send(client(test)).status()).isEqualTo(204);
        }
    }

    /** Byte for byte, since there is one for almost every test. */
    private static Call reset(String instance) {
        return new Call("POST", "/_understudy/instances/" + instance + "/reset", List.of(), new byte[0]);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Client.class || type == Statements.class || type == ApplicationContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == Client.class) {
            return client(test);
        }
        if (parameter.getParameter().getType() == Statements.class) {
            return new Statements(shared(test).statements(), instance(test));
        }
        shared(test).written().note(instance(test)); // it may write without calling
        return shared(test).server().context();
    }

    private static Client client(ExtensionContext test) {
        return shared(test).server().client(instance(test));
    }

    private static Shared shared(ExtensionContext test) {
        return test.getRoot().getStore(SPACE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    private static String instance(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
