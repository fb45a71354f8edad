package dev.understudy.access;

/** What a cell of the table says. */
public enum Cell {
    NO("No"),
    YES("Yes"),
    /** The caller must be Data Source Admin of the source addressed. */
    YES_FOR_SOURCE_ADMINS("Yes*"),
    /** Only while Source and Catalog Admins may create data sources. */
    YES_IF_CREATION_ALLOWED("Yes**"),
    /** Only while uploads of data dictionaries are checked. */
    YES_IF_UPLOAD_CHECKED("Yes***");

    private final String text;

    Cell(String text) {
        this.text = text;
    }

    /** The cell as the table prints it. */
    public String text() {
        return text;
    }

    /** Whether it lets anybody in, be it on a condition. */
    boolean letsIn() {
        return this != NO;
    }

    /** The stars of one that lets in, which say that it depends. */
    String stars() {
        return text.substring(YES.text.length());
    }

    static Cell parse(String text) {
        for (Cell cell : values()) {
            if (cell.text.equals(text)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("not a cell: " + text);
    }
}
