package dev.understudy.web;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text of rows as RFC 4180 has them, and breaks off where one has more cells than any spreadsheet can: whoever takes rows apart
 * makes a text of each cell before he shows the row.
 */
public final class BoundedRows extends FilterReader {

    private static final int MOST = 20_000;

    private enum Place {
        BEGIN,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE
    }

    private final char separator;
    private Place place = Place.BEGIN;
    private int separators;

    /** @param separator what stands between cells */
    public BoundedRows(Reader rows, char separator) {
        super(rows);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        char[] letter = new char[1];
        return read(letter, 0, 1) < 0 ? -1 : letter[0];
    }

    /** To the cell that is one too many: what stands before it in the same piece is read. */
    @Override
    public int read(char[] letters, int from, int length) throws IOException {
        if (separators >= MOST) {
            throw new IOException("A row has more than " + MOST + " cells");
        }
        int count = super.read(letters, from, length);
        for (int i = 0; i < count; i++) {
            pass(letters[from + i]);
            if (separators >= MOST) {
                return i + 1;
            }
        }
        return count;
    }

    private void pass(char letter) {
        if (place == Place.QUOTED) {
            place = letter == '"' ? Place.BEHIND_QUOTE : Place.QUOTED;
        } else if (letter == '"' && place != Place.PLAIN) {
            place = Place.QUOTED;
        } else {
            place = letter == separator || isEnd(letter) ? Place.BEGIN : Place.PLAIN;
            separators = isEnd(letter) ? 0 : separators + (letter == separator ? 1 : 0);
        }
    }

    private static boolean isEnd(char letter) {
        return letter == '\n' || letter == '\r';
    }
}
