package dev.understudy.web.server;

import dev.understudy.access.Judgements;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tells those who watch of every call, also of one that the web server refused. */
final class WatchedCalls extends ValveBase implements AccessLog {

    private final List<CallWatcher> watchers;
    private final Judgements judgements;

    WatchedCalls(List<CallWatcher> watchers, Judgements judgements) {
        super(true);
        this.watchers = watchers;
        this.judgements = judgements;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.getRemoteAddr(); // Tomcat remembers it; a connection that is broken meanwhile would not tell it any
        // more
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        AnsweredCall call = new AnsweredCall(
                request, response, judgements.of(request, response.getStatus()), Duration.ofNanos(nanos));
        watchers.forEach(watcher -> watcher.answered(call));
    }

    /** What proxies tell is read by nobody here. */
    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
