package dev.understudy.alation.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * An archive of placeholder packages. Its bytes are the same whenever and wherever it is made: no times, no names of users, and
 * nothing compressed, since machines differ in how they do that.
 *
 * @param checksum SHA-256 of the archive in lower-case hexadecimal
 */
record Installer(String version, String fileName, byte[] archive, String checksum) {

    private static final String OWNER = "root";

    static Installer of(Download what, String version) {
        byte[] archive = tarGz(what.packages(version));
        return new Installer(version, what.archive(version), archive, sha256(archive));
    }

    private static byte[] tarGz(List<String> packages) {
        GzipParameters stored = new GzipParameters();
        stored.setCompressionLevel(Deflater.NO_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, stored))) {
            for (String name : packages) {
                add(tar, name);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name) throws IOException {
        byte[] content =
                (name + " stands here in a test: there is nothing to install.\n").getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setModTime(0);
        entry.setNames(OWNER, OWNER);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
