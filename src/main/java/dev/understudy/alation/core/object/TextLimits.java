package dev.understudy.alation.core.object;

/** How long the texts may be that all objects have, in characters. */
public final class TextLimits {

    public static final int TITLE = 2000;
    public static final int DESCRIPTION = 1_000_000;

    private TextLimits() {}
}
