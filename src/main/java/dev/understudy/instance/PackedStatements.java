package dev.understudy.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Statements of SQL in as little memory as they take when nobody needs them. */
final class PackedStatements {

    /** Which no database would keep, so that none has it in its texts. */
    private static final String BETWEEN = "\0";

    private final byte[] packed;

    PackedStatements(byte[] packed) {
        this.packed = packed.clone();
    }

    PackedStatements(List<String> statements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(String.join(BETWEEN, statements).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        packed = bytes.toByteArray();
    }

    byte[] packed() {
        return packed.clone();
    }

    List<String> unpacked() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(BETWEEN));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
