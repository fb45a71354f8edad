package dev.understudy.alation.core.upload;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The letters of a file of rows, of which none may be very long: whoever reads CSV takes a row whole, and a cell of one letter takes
 * dozens of bytes.
 */
public final class RowLetters extends FilterReader {

    /** In characters, or a little more, since readers read ahead; as CSV that has to quote every cell it is twice as long, and has to fit into a text that is kept. */
    public static final int LONGEST_ROW = 500_000;

    /** How far readers of CSV may read ahead. */
    private static final int AHEAD = 8192;

    /** A row does not end in time. */
    public static final class TooLong extends IOException {
        private TooLong() {
            super("a row has more than " + LONGEST_ROW + " characters");
        }
    }

    private int left;

    public RowLetters(Reader file) {
        super(file);
        begin();
    }

    /** Another row begins. */
    public void begin() {
        left = LONGEST_ROW + AHEAD;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        take(1);
        return letter;
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
        int count = super.read(letters, from, most);
        take(count);
        return count;
    }

    private void take(int count) throws TooLong {
        left -= count;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
