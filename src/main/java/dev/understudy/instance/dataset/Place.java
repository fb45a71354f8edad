package dev.understudy.instance.dataset;

import dev.understudy.web.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where something stands in a document, for those who have to mend it.
 *
 * @param document a dataset's name; null for fixtures, whose sender knows what was sent
 * @param section null outside of all sections
 */
record Place(@Nullable String document, @Nullable String section, int line) {

    private static final int LONGEST = 300;

    static Place top(@Nullable String document) {
        return new Place(document, null, 1);
    }

    Place in(String name) {
        return new Place(document, name, line);
    }

    Place at(Node node) {
        return at(node.getStartMark().getLine());
    }

    /** @param index of the line, from 0 */
    Place at(int index) {
        return new Place(document, section, index + 1);
    }

    /** @param reason may quote the document; of what is long only the beginning is told */
    DatasetProblem problem(String reason) {
        return new DatasetProblem(told(reason), section, false);
    }

    DatasetProblem idTaken(String reason) {
        return new DatasetProblem(told(reason), section, true);
    }

    private String told(String reason) {
        String told = reason.length() > LONGEST ? Texts.beginning(reason, LONGEST) + "…" : reason;
        return (document == null ? "" : "Dataset " + document + ": ")
                + (section == null ? "" : section + ", ")
                + ("line " + line + ": " + told);
    }
}
