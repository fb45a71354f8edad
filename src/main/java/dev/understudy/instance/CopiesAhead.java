package dev.understudy.instance;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of schemas that are made before somebody needs them: who brings an instance back to a snapshot will do so again, as tests do
 * before each of them. Nothing depends on a copy.
 */
final class CopiesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(CopiesAhead.class);

    /** By the schema that they are copies of. */
    private final Map<String, CompletableFuture<String>> copies = new ConcurrentHashMap<>();

    /**
     * Begins one in a thread that ends with it.
     *
     * @param afterwards is run when the copy can be taken, or could not be made
     * @return false if there is one already
     */
    boolean begin(String schema, Supplier<String> copying, Runnable afterwards) {
        CompletableFuture<String> copy = new CompletableFuture<>();
        if (copies.putIfAbsent(schema, copy) != null) {
            return false;
        }
        copy.whenComplete((made, failed) -> afterwards.run());
        copy.completeAsync(copying, CopiesAhead::start);
        return true;
    }

    private static void start(Runnable copying) {
        Thread copier = new Thread(copying, "copy-ahead");
        copier.setDaemon(true);
        copier.start();
    }

    /** The schema that holds the copy, which is the caller's then; one that is being made is sooner there than another would be. */
    Optional<String> take(String schema) {
        CompletableFuture<String> copy = copies.remove(schema);
        try {
            return Optional.ofNullable(copy).map(CompletableFuture::join);
        } catch (CompletionException failed) {
            LOG.debug("No copy was made ahead", failed);
            return Optional.empty();
        }
    }
}
