package dev.understudy.benchmark.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The server's tables in a database of the same kind, for who writes into them without the server. */
final class PlainTables {

    private PlainTables() {}

    /** On H2, made by the server's migrations. */
    static Connection h2(String url) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(url);
        execute(connection, migrations());
        return connection;
    }

    /** On PostgreSQL, in a schema of their own, as the default instance of the server that runs there has them. */
    static Connection postgresql(List<String> settings) throws SQLException {
        Connection connection = DriverManager.getConnection(
                value(settings, "url"), value(settings, "username"), value(settings, "password"));
        String like = defaultSchema(connection);
        execute(connection, "drop schema if exists plain cascade; create schema plain; set search_path to plain");
        for (String table : List.of("catalog_object", "rdbms_schema", "rdbms_table", "rdbms_column")) {
            execute(connection, "create table %1$s (like \"%2$s\".%1$s including all)".formatted(table, like));
        }
        execute(connection, """
                alter table rdbms_table add foreign key (schema_id) references rdbms_schema;
                alter table rdbms_column add foreign key (table_id) references rdbms_table""");
        return connection;
    }

    private static String defaultSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet schema =
                        statement.executeQuery("select schema_name from understudy.instance where name = 'default'")) {
            schema.next();
            return schema.getString(1);
        }
    }

    private static String migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            StringBuilder script = new StringBuilder();
            for (Path file :
                    files.sorted(Comparator.comparingInt(PlainTables::version)).toList()) {
                String migration =
                        Files.readString(file).replace("${bytes}", "blob").replace("${ids_at_once}", "1000");
                script.append(migration.replaceAll("\\$\\{\\w+}", "")).append('\n');
            }
            return script.toString();
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    private static String value(List<String> settings, String name) {
        String prefix = "--spring.datasource." + name + "=";
        return settings.stream()
                .filter(setting -> setting.startsWith(prefix))
                .map(setting -> setting.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
