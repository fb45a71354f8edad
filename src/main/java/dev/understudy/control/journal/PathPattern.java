package dev.understudy.control.journal;

import java.util.List;

/** A path in which stars stand for anything, also for nothing. A slash at its end makes no difference, nor does a query. */
record PathPattern(List<String> parts) {

    static PathPattern of(String text) {
        return new PathPattern(List.of(bare(text).split("\\*", -1)));
    }

    boolean fits(String path) {
        String left = bare(path);
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return left.equals(first);
        }
        if (!left.startsWith(first) || left.length() < first.length() + last.length() || !left.endsWith(last)) {
            return false;
        }
        return hasInTurn(left.substring(first.length(), left.length() - last.length()));
    }

    private boolean hasInTurn(String text) {
        int from = 0;
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    private static String bare(String text) {
        String path = text.split("\\?", 2)[0];
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
