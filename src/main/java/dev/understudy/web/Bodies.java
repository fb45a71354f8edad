package dev.understudy.web;

import dev.understudy.error.TooLarge;
import dev.understudy.settings.SettingProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads request bodies that are held in memory, up to a limit, and only a few large ones at the same time. */
@Component
public class Bodies {

    /**
     * Limits on requests.
     *
     * @param maxBodySize the largest body taken by endpoints that read it whole; larger ones are answered with 413
     * @param maxOpenBodySize the largest body taken from whoever has not said yet who they are
     */
    @ConfigurationProperties("understudy.web")
    record Limits(
            @DefaultValue("8MB") DataSize maxBodySize,
            @DefaultValue("64KB") DataSize maxOpenBodySize) {

        /** More than what an array holds could not be read whole. */
        private static final DataSize MOST = DataSize.ofGigabytes(1);

        Limits {
            check("understudy.web.max-body-size", maxBodySize);
            check("understudy.web.max-open-body-size", maxOpenBodySize);
        }

        private static void check(String setting, DataSize value) {
            boolean good = value.toBytes() > 0 && value.compareTo(MOST) <= 0;
            SettingProblem.unless(good, setting, value, "a size from 1B to 1GB");
        }
    }

    private static final String OPEN = Bodies.class.getName() + ".open";

    private final int limit;
    private final int openLimit;
    private final LargeBodies largeOnes;

    Bodies(Limits limits, LargeBodies largeOnes) {
        this.limit = Math.toIntExact(limits.maxBodySize().toBytes());
        this.openLimit = Math.toIntExact(limits.maxOpenBodySize().toBytes());
        this.largeOnes = largeOnes;
    }

    /** Says of a request that nobody knows yet whose it is: its body carries the credential, and so is a small one. */
    public static void expectCredential(HttpServletRequest request) {
        request.setAttribute(OPEN, true);
    }

    /** The whole body; empty if there is none. */
    public byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return read(body, request);
        }
    }

    /** The whole body of the request from a stream of it. */
    byte[] read(InputStream body, HttpServletRequest request) throws IOException {
        int most = request.getAttribute(OPEN) == null ? limit : openLimit;
        if (request.getContentLengthLong() > most) {
            throw new TooLarge();
        }
        byte[] small = body.readNBytes(Math.min(most + 1, LargeBodies.SMALL));
        byte[] bytes = small.length < LargeBodies.SMALL ? small : withRest(small, body, request, most);
        if (bytes.length > most) {
            throw new TooLarge();
        }
        return bytes;
    }

    private byte[] withRest(byte[] beginning, InputStream body, HttpServletRequest request, int most)
            throws IOException {
        largeOnes.takeTurn(request);
        ByteArrayOutputStream whole =
                new ByteArrayOutputStream((int) Math.max(beginning.length, request.getContentLengthLong()));
        whole.write(beginning);
        whole.write(body.readNBytes(most + 1 - beginning.length));
        return whole.toByteArray();
    }
}
