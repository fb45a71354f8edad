package dev.understudy.web;

import java.util.List;

/** A path in which {@code *} stands for anything, slashes among it. */
public final class PathGlob {

    private final String begin;
    private final List<String> between;
    private final String end;
    private final boolean isPlain;

    /** @param text a slash at its end does not matter, as nowhere */
    public PathGlob(String text) {
        String plain = text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        List<String> pieces = List.of(plain.split("\\*", -1));
        this.begin = pieces.get(0);
        this.end = pieces.get(pieces.size() - 1);
        this.isPlain = pieces.size() == 1;
        this.between = isPlain ? List.of() : pieces.subList(1, pieces.size() - 1);
    }

    /** Whether it fits the whole of a path in its canonical form; each piece is looked for once. */
    public boolean fits(String path) {
        if (isPlain) {
            return path.equals(begin);
        }
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
}
