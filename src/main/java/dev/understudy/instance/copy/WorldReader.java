package dev.understudy.instance.copy;

import dev.understudy.error.BadRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a {@link WorldWriter} has written, value by value. Another file, a part of one, and one that unpacks to very much is a bad request. */
public final class WorldReader implements AutoCloseable {

    /** Who is told what the file says, in its order. */
    interface Rows {

        /** Rows of a table follow; their values are those of these columns, each with its type behind it. */
        void table(String table, List<@Nullable Object> columns) throws SQLException;

        void row(List<@Nullable Object> values) throws SQLException;

        void nextId(String table, long id);
    }

    /** No table has as many columns. */
    private static final int MOST_VALUES = 200;

    private static final String FOREIGN = "The body is not the file of a snapshot";
    private static final String CUT_OFF = "The file of the snapshot ends too early; it was not sent whole";

    private static final String LONGER = "The file of the snapshot goes on behind its end";

    private final Packed packed;
    private final JsonParser json;

    /** @param most how many bytes there may be when they are unpacked */
    public WorldReader(InputStream file, long most) {
        try {
            packed = new Packed(file);
            InputStream unpacked = BoundedInputStream.builder()
                    .setInputStream(packed)
                    .setMaxCount(most)
                    .setOnMaxCount((limit, read) -> {
                        throw new BadRequest("The file unpacks to more than " + most
                                + " bytes (understudy.instances.max-snapshot-size)");
                    })
                    .get();
            json = JsonMapper.shared().createParser(unpacked);
        } catch (IOException foreign) {
            throw new BadRequest(FOREIGN);
        }
    }

    /** The head; it is to be read first. */
    public WorldHead head() {
        Map<String, @Nullable Object> head = next() == JsonToken.START_OBJECT ? object() : Map.of();
        if (!WorldWriter.FORMAT.equals(head.get("format"))) {
            throw new BadRequest(FOREIGN);
        }
        if (!Long.valueOf(WorldWriter.VERSION).equals(head.get("version"))) {
            throw new BadRequest("The file has a format that this server does not know; a newer one has written it");
        }
        try {
            return new WorldHead(
                    Math.toIntExact((Long) Objects.requireNonNull(head.get("tables"))),
                    Instant.parse(String.valueOf(head.get("takenAt"))),
                    Duration.parse(String.valueOf(head.get("ahead"))),
                    Boolean.TRUE.equals(head.get("stopped")));
        } catch (DateTimeException | ArithmeticException | ClassCastException | NullPointerException unlike) {
            throw new BadRequest(FOREIGN);
        }
    }

    /** Tells all behind the head. */
    void rows(Rows rows) throws SQLException {
        long told = 0;
        while (true) {
            JsonToken token = next();
            if (token == JsonToken.START_ARRAY) {
                rows.row(values());
                told++;
                continue;
            }
            Map<String, @Nullable Object> line = token == JsonToken.START_OBJECT ? object() : Map.of();
            if (line.get("table") instanceof String table && next() == JsonToken.START_ARRAY) {
                rows.table(table, values());
            } else if (line.get("next") instanceof String table && line.get("id") instanceof Long id) {
                rows.nextId(table, id);
            } else if (line.get("rows") instanceof Long all) {
                requireWhole(all == told);
                requireEnd();
                return;
            } else {
                throw new BadRequest(FOREIGN);
            }
        }
    }

    private static void requireWhole(boolean whole) {
        if (!whole) {
            throw new BadRequest(CUT_OFF);
        }
    }

    private void requireEnd() {
        if (read(json::nextToken) != null || packed.goesOn()) {
            throw new BadRequest(LONGER);
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME && values.size() < MOST_VALUES) {
            String name = json.currentName();
            values.put(name, value(next()));
        }
        return values;
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (values.size() == MOST_VALUES) {
                throw new BadRequest(FOREIGN);
            }
            values.add(value(token));
        }
        return values;
    }

    private @Nullable Object value(JsonToken token) {
        return read(() -> scalar(token));
    }

    private @Nullable Object scalar(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> json.getString();
            default -> throw new BadRequest(FOREIGN);
        };
    }

    private JsonToken next() {
        JsonToken token = read(json::nextToken);
        if (token == null) {
            throw new BadRequest(CUT_OFF);
        }
        return token;
    }

    /** What the packing or the syntax makes impossible to read. */
    private static <T> @Nullable T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException unreadable) {
            boolean ends = unreadable.getCause() instanceof EOFException;
            throw new BadRequest(ends ? CUT_OFF : FOREIGN);
        }
    }

    /** What is packed, of which Java ignores what stands behind it. */
    private static final class Packed extends GZIPInputStream {

        /** A checksum and a length. */
        private static final int TRAILER = 8;

        private boolean isOver;
        private boolean goesOn;

        Packed(InputStream file) throws IOException {
            super(file, 1 << 16);
        }

        /** Looks behind the end when it is there: whoever reads closes the file then. */
        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = super.read(bytes, from, most);
            if (count < 0 && !isOver) {
                isOver = true;
                goesOn = inf.getRemaining() > TRAILER || in.read() >= 0;
            }
            return count;
        }

        boolean goesOn() {
            return goesOn;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T read();
    }

    @Override
    public void close() {
        json.close();
    }
}
