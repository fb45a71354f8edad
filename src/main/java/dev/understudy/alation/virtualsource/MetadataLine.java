package dev.understudy.alation.virtualsource;

import tools.jackson.databind.node.ObjectNode;

/** A line of an upload. */
sealed interface MetadataLine {

    /** From 0. */
    int number();

    /** One that says nothing that can be done. */
    record Refused(int number, String text) implements MetadataLine {}

    /** One that names something. */
    sealed interface Placed extends MetadataLine {

        LinePlace place();

        @Override
        default int number() {
            return place().number();
        }
    }

    record Schema(LinePlace place, SchemaInput input) implements Placed {}

    /** @param extra what it says that no answer shows */
    record Table(LinePlace place, TableInput input, ObjectNode extra) implements Placed {}

    record Column(LinePlace place, ColumnInput input) implements Placed {}

    /** @param fields as they came: an index that is known already need not be told of whole */
    record Index(LinePlace place, ObjectNode fields) implements Placed {}
}
