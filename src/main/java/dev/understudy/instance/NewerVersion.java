package dev.understudy.instance;

import dev.understudy.database.DatabaseProblem;

/** A database that a newer version of the server has written, or brought up to date. */
final class NewerVersion extends DatabaseProblem {

    NewerVersion(int found, int known) {
        super(
                "The database was written by a newer version of Understudy: its schemas are of version %d, this server knows them up to version %d"
                        .formatted(found, known),
                "Start the newer version, or give this one a database of its own. Nothing has been changed.");
    }
}
