package dev.understudy.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says plainly that the first port is taken, and by which setting it is another: Spring Boot, which would be asked next, knows no settings. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        return analysis(describe(taken.getPort(), "server.port"), "server.port", taken);
    }

    static String describe(int port, String setting) {
        return "Port %d (%s) is already in use".formatted(port, setting);
    }

    static FailureAnalysis analysis(String description, String setting, Throwable cause) {
        return new FailureAnalysis(
                description, "End the process that listens there, or name another port with --" + setting + ".", cause);
    }
}
