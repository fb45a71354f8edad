package dev.understudy.alation.tag;

import dev.understudy.web.CanonicalPath;
import dev.understudy.web.PathShape;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Names of tags, and keys of tagged files, may hold slashes. The real service decodes a path before it takes it apart, so that a
 * slash means the same whether it is escaped or not; here it ends up within its segment either way.
 */
@Component
class SlashedTagNames implements PathShape {

    private static final List<String> TAGS = List.of("integration", "tag");
    private static final String SUBJECT = "subject";

    /** How many segments stand behind {@code subject} where one subject is named, if its id holds no slash. */
    private static final int NAMED_SUBJECT = 2;

    @Override
    public CanonicalPath shaped(CanonicalPath path) {
        List<String> segments = path.segments();
        int nameFrom = TAGS.size();
        int subject =
                segments.size() > nameFrom && segments.subList(0, nameFrom).equals(TAGS) ? subject(segments) : -1;
        if (subject <= nameFrom) {
            return path;
        }
        List<String> shaped = new ArrayList<>(TAGS);
        shaped.add(joined(segments, nameFrom, subject));
        shaped.add(SUBJECT);
        if (subject + 1 < segments.size()) {
            shaped.add(segments.get(subject + 1));
            shaped.add(joined(segments, subject + NAMED_SUBJECT, segments.size()));
        }
        return new CanonicalPath(shaped);
    }

    /** The last {@code subject} behind which there is nothing, or a type and an id: a name may be a subject, too. */
    private static int subject(List<String> segments) {
        boolean all = segments.get(segments.size() - 1).equals(SUBJECT);
        int end = all ? segments.size() : Math.max(0, segments.size() - NAMED_SUBJECT);
        return segments.subList(0, end).lastIndexOf(SUBJECT);
    }

    private static String joined(List<String> segments, int from, int to) {
        return String.join("/", segments.subList(from, to));
    }
}
