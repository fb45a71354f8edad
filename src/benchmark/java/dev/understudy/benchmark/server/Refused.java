package dev.understudy.benchmark.server;

import java.io.IOException;

/** An answer that is no success: what is measured then is not what was meant, but where that is what is asked for. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    Refused(Call call, String status, String body) {
        super(call.method() + " " + call.path() + ": " + status + " " + body);
    }
}
