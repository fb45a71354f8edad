package dev.understudy.alation.core.upload;

/** How much of an upload has been gathered to be written together: all of that is in memory. */
public final class ChunkSize {

    /** Few long lines are a chunk, too. */
    private static final int MOST_LETTERS = 4 * 1024 * 1024;

    /** However short it is, each takes as much as some hundred letters. */
    private static final int MOST_VALUES = 50_000;

    private final int mostLines;
    private int lines;
    private long letters;
    private long values;

    /** @param mostLines how many lines are a chunk, however short they are */
    public ChunkSize(int mostLines) {
        this.mostLines = mostLines;
    }

    /** A line more, with so much in it. */
    public void add(long lettersOfLine, long valuesOfLine) {
        lines++;
        letters += lettersOfLine;
        values += valuesOfLine;
    }

    public boolean isFull() {
        return lines >= mostLines || letters > MOST_LETTERS || values > MOST_VALUES;
    }
}
