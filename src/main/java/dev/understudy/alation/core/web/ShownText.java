package dev.understudy.alation.core.web;

import dev.understudy.database.Database;
import org.springframework.stereotype.Component;

/** What readers see of {@link RichText}, for statements that compare it: no tags, and signs instead of their names. */
@Component
public class ShownText {

    private static final String BLOCKS =
            "</*(address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer"
                    + "|h[1-6]|header|hgroup|hr|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
                    + "(>| [^>]*>)";
    private static final String TAGS = "<[^>]*>";
    private static final String BLANKS = "\\s+";

    private final Database database;

    ShownText(Database database) {
        this.database = database;
    }

    /** An expression for what stands in a column, in lower case; blocks are apart, and blanks are one. */
    public String of(String column) {
        String blocks = database.replaced("lower(" + column + ")", BLOCKS, " ");
        String blanks = replaced(database.replaced(blocks, TAGS, ""), "&nbsp;", " ");
        String text = database.replaced(blanks, BLANKS, " ");
        return replaced(replaced(replaced(text, "&lt;", "<"), "&gt;", ">"), "&amp;", "&");
    }

    private static String replaced(String text, String name, String sign) {
        return "replace(%s, '%s', '%s')".formatted(text, name, sign);
    }
}
