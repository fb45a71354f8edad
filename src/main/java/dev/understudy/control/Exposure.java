package dev.understudy.control;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What others find open who can reach the server.
 *
 * @param address where it listens; null for everywhere
 * @param keyed whether the control plane has a key
 * @param readyMade whether there are tokens that everybody knows
 */
record Exposure(@Nullable InetAddress address, boolean keyed, boolean readyMade) {

    private static final String TOKENS = "everybody knows its ready-made tokens (understudy.fixed-tokens=false,"
            + " and reset the instances that were made before)";

    /** What to tell whoever has started it; nothing if only this machine can reach it, or nothing is open. */
    Optional<String> warning() {
        boolean reachable = address == null || !address.isLoopbackAddress();
        String open = Stream.of(
                        keyed ? "" : "its control plane has no key (understudy.control.key)", readyMade ? TOKENS : "")
                .filter(fault -> !fault.isEmpty())
                .collect(Collectors.joining(", and "));
        return reachable && !open.isEmpty()
                ? Optional.of("Others can reach this server: " + open + ". See docs/SECURITY.md.")
                : Optional.empty();
    }
}
