package dev.understudy.alation.datadictionary;

/** What clients sent, as it stands in messages: as much of it as tells which it was. */
final class Shortened {

    private static final int LONGEST = 100;

    private Shortened() {}

    static String text(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
