package dev.understudy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Statements with named parameters. Their text for the database is written once, and is the same object each time: Spring would write it anew
 * for each call, letter by letter, and H2 would compute its hash to find what it has compiled.
 */
@Component
class NamedStatements extends NamedParameterJdbcTemplate {

    /** More than there are on the roads that are gone often. */
    private static final int KEPT = 1000;

    private final ConcurrentLruCache<ParsedSql, String> texts =
            new ConcurrentLruCache<>(KEPT, parsed -> NamedParameterUtils.substituteNamedParameters(parsed, null));

    NamedStatements(JdbcTemplate sql) {
        super(sql);
        setCacheLimit(KEPT);
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource source, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        ParsedSql parsed = getParsedSql(sql);
        @Nullable Object[] values = NamedParameterUtils.buildValueArray(parsed, source, null);
        return customizer == null && !holdsList(values)
                ? new Prepared(texts.get(parsed), values)
                : super.getPreparedStatementCreator(sql, source, customizer);
    }

    /** Then the text depends on how many there are. */
    private static boolean holdsList(@Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof Iterable) {
                return true;
            }
        }
        return false;
    }

    /** Names its text to whoever tells of a failure. */
    private record Prepared(String text, @Nullable Object[] values) implements PreparedStatementCreator, SqlProvider {

        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(text);
            new ArgumentPreparedStatementSetter(values).setValues(statement);
            return statement;
        }

        @Override
        public String getSql() {
            return text;
        }
    }
}
