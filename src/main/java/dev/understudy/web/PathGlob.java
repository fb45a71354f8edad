package dev.understudy.web;

import java.util.List;

/**
 * A path in which {@code *} stands for anything, slashes among it, and for nothing. Neither a slash at the end of a path matters, nor
 * a query: {@code /tag/*} is all that begins with {@code /tag/}, and so is the list of tags; {@code /tag/*&#47;} is one of them.
 */
public final class PathGlob {

    private final String begin;
    private final List<String> between;
    private final String end;
    private final boolean isPlain;
    private final boolean isOpen;

    public PathGlob(String text) {
        this.isOpen = withoutQuery(text).endsWith("*");
        List<String> pieces = List.of(bare(text).split("\\*", -1));
        this.begin = pieces.get(0);
        this.end = pieces.get(pieces.size() - 1);
        this.isPlain = pieces.size() == 1;
        this.between = isPlain ? List.of() : pieces.subList(1, pieces.size() - 1);
    }

    /** Whether a text can fit a path at all, all of which begin with a slash. */
    public static boolean fitsSome(String text) {
        return text.startsWith("/") || text.startsWith("*");
    }

    /** Whether a text names an instance before its path, as no path does that is compared. */
    public static boolean namesInstance(String text) {
        return text.startsWith("/@");
    }

    /** Whether it fits the whole of a path; each piece is looked for once. */
    public boolean fits(String whole) {
        String path = bare(whole);
        return isPlain ? path.equals(begin) : matches(path) || isOpen && matches(path + "/");
    }

    private boolean matches(String path) {
        int at = begin.length();
        int last = path.length() - end.length();
        if (at > last || !path.startsWith(begin) || !path.endsWith(end)) {
            return false;
        }
        for (String piece : between) {
            int found = path.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return at <= last;
    }

    private static String bare(String text) {
        String path = withoutQuery(text);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String withoutQuery(String text) {
        return text.split("\\?", 2)[0];
    }
}
