package dev.understudy.logging;

import java.util.regex.Pattern;

/** Takes out of a body, or of its beginning, what lets somebody in: as {@link Redaction} does, and by what the formats of bodies have besides. */
public final class BodyRedaction {

    /** A part of a form, up to the next; its name may stand behind other things, and headers behind its name. */
    private static final Pattern PART =
            Pattern.compile("(?is)(form-data;[^\\r\\n]{0,200}?\\bname=\"?[^\"\\r\\n]{0,100}?" + SecretNames.WORD
                    + "[^\\r\\n]*+\\r?\\n(?:[^\\r\\n]++\\r?\\n)*+\\r?\\n).*?(?=\\r?\\n--|\\z)");

    private BodyRedaction() {}

    public static String of(String body) {
        return Redaction.of(FormRedaction.isForm(body) ? FormRedaction.of(body) : withoutParts(JsonRedaction.of(body)));
    }

    private static String withoutParts(String body) {
        return PART.matcher(body).replaceAll(Redaction.HIDDEN);
    }
}
