package dev.understudy.instance;

import dev.understudy.settings.SettingProblem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How instances are kept.
 *
 * @param max how many instances there may be; the call that would make one more is a 409
 * @param maxSnapshots how many snapshots there may be of all instances together; the call that would take one more is a 409
 * @param maxSnapshotSize how large the file of a snapshot may be, packed or not, that is sent to a server
 * @param grace how long the rows of an instance that was reset or deleted stay in a database that several servers share: none of
 *     them knows what the others' requests are still doing there. It must be longer than the longest request
 * @param idle how long nobody has asked for an instance whose rows are then packed, when another is made and more than half of
 *     the heap is taken. The next request to it unpacks them, which takes it some hundred milliseconds. In memory only: elsewhere
 *     they take little of it
 */
@ConfigurationProperties("understudy.instances")
record InstanceProperties(
        @DefaultValue("1000") int max,
        @DefaultValue("100") int maxSnapshots,
        @DefaultValue("1GB") DataSize maxSnapshotSize,
        @DefaultValue("60s") Duration grace,
        @DefaultValue("15m") Duration idle) {

    InstanceProperties {
        SettingProblem.unless(max > 0, "understudy.instances.max", max, "a whole number from 1");
        SettingProblem.unless(
                maxSnapshots > 0, "understudy.instances.max-snapshots", maxSnapshots, "a whole number from 1");
        SettingProblem.unless(
                maxSnapshotSize.toBytes() > 0,
                "understudy.instances.max-snapshot-size",
                maxSnapshotSize,
                "a size from 1B");
        SettingProblem.ifNegative("understudy.instances.grace", grace);
        SettingProblem.ifNegative("understudy.instances.idle", idle);
    }
}
