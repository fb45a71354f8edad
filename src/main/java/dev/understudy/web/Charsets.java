package dev.understudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;

/** The charset in which a body is written, as its media type says. */
public final class Charsets {

    private Charsets() {}

    /** UTF-8 if the media type names none, or none that is known here. */
    public static Charset of(HttpServletRequest request) {
        String name = request.getCharacterEncoding();
        if (name == null || isKnown(name)) {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        }
        String bare = name.replaceAll("[-_]", ""); // clients write latin-1 and utf_8, too
        return isKnown(bare) ? Charset.forName(bare) : StandardCharsets.UTF_8;
    }

    /** Whether there could be a charset of this name. */
    public static boolean isName(String name) {
        try {
            Charset.isSupported(name);
            return true;
        } catch (IllegalCharsetNameException nonsense) {
            return false;
        }
    }

    private static boolean isKnown(String name) {
        return isName(name)
                && Charset.isSupported(name)
                && Charset.forName(name).canEncode(); // the others guess
    }
}
