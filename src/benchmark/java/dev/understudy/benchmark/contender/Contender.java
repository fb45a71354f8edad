package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;

/** Who takes part: Understudy in one of its forms, or another server. */
public interface Contender {

    Launch launch();

    default String name() {
        return launch().name();
    }

    /** Puts there what is asked for afterwards. */
    default void prepare(Server server) throws IOException {}

    /** What is done between its turns, and is not measured. */
    default void rest(Server server) throws IOException {}

    /** How it is asked for the work, by running number; nothing if it has no such thing. */
    Optional<LongFunction<Call>> calls(Work work);
}
