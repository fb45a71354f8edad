package dev.understudy.control;

import dev.understudy.access.MatrixRow;
import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.web.Ids;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of rows of the role table as people write them: {@code 15-20,33}. */
@Component
public class RowNumbers {

    private final RoleMatrix matrix;

    RowNumbers(RoleMatrix matrix) {
        this.matrix = matrix;
    }

    /** Those of a text; of no text all there are. */
    public Set<Integer> read(String parameter, @Nullable String text) {
        return text == null
                ? matrix.rows().stream().map(MatrixRow::number).collect(Collectors.toCollection(TreeSet::new))
                : read(parameter, Arrays.asList(text.split(",")));
    }

    /** Those of a list whose elements are numbers or ranges of them. */
    public Set<Integer> read(String parameter, Collection<@Nullable String> texts) {
        return texts.stream()
                .flatMap(text -> range(parameter, String.valueOf(text).strip()).boxed())
                .map(Long::intValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LongStream range(String parameter, String text) {
        String[] ends = text.split("-", 2);
        long first = Ids.read(ends[0].strip()).orElse(0);
        long last = Ids.read(ends[ends.length - 1].strip()).orElse(0);
        if (first < 1 || last < first || last > matrix.rows().size()) {
            throw new BadRequest("%s are rows of the table, 1 to %d, such as 15-20,33; not '%s'"
                    .formatted(parameter, matrix.rows().size(), text));
        }
        return LongStream.rangeClosed(first, last);
    }
}
