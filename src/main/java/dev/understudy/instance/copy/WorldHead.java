package dev.understudy.instance.copy;

import java.time.Duration;
import java.time.Instant;

/**
 * What stands first in the file of a world.
 *
 * @param tables the version of the tables that the rows come from
 * @param takenAt when it was what the file says, by its server's clock
 * @param ahead how far its own clock was ahead of that
 * @param stopped whether its own clock stood still
 */
public record WorldHead(int tables, Instant takenAt, Duration ahead, boolean stopped) {}
