package dev.understudy.alation.bi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a job tells of a bulk write.
 *
 * @param noun what one object is called
 * @param received how many came, repeated ones counted again
 * @param missing who is named in vain, in words
 */
record BiReport(String noun, int received, long created, long updated, List<String> missing) {

    /** Of those that are missing, how many are told. */
    private static final int MOST = 20;

    List<String> lines(double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(received + " " + noun + " object(s) received"
                + (created > 0 ? ", " + created + " new object(s) created" : "")
                + (updated > 0 ? ", " + updated + " existing object(s) updated" : ""));
        lines.add(String.format(Locale.ROOT, "BI_V2_API_SYNCING took %.2fs", seconds));
        if (!missing.isEmpty()) {
            String more = missing.size() > MOST ? " and " + (missing.size() - MOST) + " more" : "";
            List<String> told = missing.stream().limit(MOST).toList();
            lines.add("Parent object not found: " + String.join("; ", told) + more);
        }
        return lines;
    }
}
