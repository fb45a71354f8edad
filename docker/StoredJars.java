import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites the jars in some directories without compression: a layer of them, compressed as a whole, is a quarter smaller. */
class StoredJars {
    public static void main(String[] directories) throws IOException {
        for (String directory : directories) {
            try (var jars = Files.newDirectoryStream(Path.of(directory), "*.jar")) {
                for (Path jar : jars) rewrite(jar);
            }
        }
    }

    private static void rewrite(Path jar) throws IOException {
        Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
        try (var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(stored))) {
            to.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry : Collections.list(from.entries())) {
                copy(entry, from.getInputStream(entry).readAllBytes(), to);
            }
        }
        Files.delete(jar);
        Files.move(stored, jar);
    }

    private static void copy(ZipEntry from, byte[] content, ZipOutputStream to) throws IOException {
        var entry = new ZipEntry(from.getName());
        entry.setTimeLocal(from.getTimeLocal());
        entry.setSize(from.getSize());
        entry.setCrc(from.getCrc());
        to.putNextEntry(entry);
        to.write(content);
    }
}
