package dev.understudy.web;

import dev.understudy.error.TooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads request bodies that are held in memory, up to a limit. */
@Component
public class Bodies {

    /**
     * Limits on requests.
     *
     * @param maxBodySize the largest body taken by endpoints that read it whole; larger ones are answered with 413
     */
    @ConfigurationProperties("understudy.web")
    record Limits(@DefaultValue("8MB") DataSize maxBodySize) {}

    private final int limit;

    Bodies(Limits limits) {
        this.limit = Math.toIntExact(limits.maxBodySize().toBytes());
    }

    /** The whole body; empty if there is none. */
    public byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new TooLarge();
        }
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new TooLarge();
            }
            return bytes;
        }
    }
}
