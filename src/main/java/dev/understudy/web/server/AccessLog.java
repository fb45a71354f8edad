package dev.understudy.web.server;

import java.io.CharArrayWriter;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Says of every call, also of one that the web server refused, who made it, what it asked for, and how it was answered. */
final class AccessLog extends AbstractAccessLogValve {

    /** @param accessLog whether each call is logged, in one line */
    @ConfigurationProperties("understudy.web")
    record Switch(@DefaultValue("false") boolean accessLog) {}

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    /** Address, request line, status, bytes, milliseconds. */
    private static final String PATTERN = "%a \"%r\" %s %b %{ms}T ms";

    AccessLog() {
        setPattern(PATTERN);
    }

    @Override
    protected void log(CharArrayWriter line) {
        LOG.info("{}", line);
    }
}
