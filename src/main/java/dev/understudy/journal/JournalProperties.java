package dev.understudy.journal;

import dev.understudy.settings.SettingProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is remembered of calls.
 *
 * @param keep how many calls of each instance the journal keeps, or up to a tenth more for each server; the oldest go first. With 0 nothing is recorded, for the coverage of the role
 *     table neither
 * @param keepBytes how much the calls of one instance may take
 * @param bodies whether heads and bodies are kept, too, without the secrets in them and up to 16 KB of each body. An instance can be told otherwise
 */
@ConfigurationProperties("understudy.journal")
record JournalProperties(
        @DefaultValue("1000") int keep,
        @DefaultValue("4MB") DataSize keepBytes,
        @DefaultValue("false") boolean bodies) {

    private static final int MOST = 100_000;

    JournalProperties {
        SettingProblem.unless(keep >= 0 && keep <= MOST, "understudy.journal.keep", keep, "a number from 0 to " + MOST);
        SettingProblem.unless(
                keepBytes.toBytes() > 0, "understudy.journal.keep-bytes", keepBytes, "a size such as 4MB");
    }
}
