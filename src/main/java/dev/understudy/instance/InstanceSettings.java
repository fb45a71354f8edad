package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells instances how to behave, and what time it is there. Who was told something and has been reset or restored meanwhile does not keep it:
 * it was told to what is no longer there, as other writes were.
 */
@Component
public class InstanceSettings {

    private final Registry registry;
    private final Instances instances;
    private final KnownInstances known;

    InstanceSettings(Registry registry, Instances instances, KnownInstances known) {
        this.registry = registry;
        this.instances = instances;
        this.known = known;
    }

    /** Sets, moves, stops or starts an instance's clock; answers the instance as it is then. */
    public Instance turnClock(Instance instance, InstanceClock.Change turn) {
        boolean turned = known.change(instance.name(), () -> registry.turn(instance, turn));
        Instance found = instances.get(instance.name());
        if (!turned && isStill(instance, found)) {
            throw new BadRequest("The clock stays within the years 1970 to 9999");
        }
        return found;
    }

    /** Tells an instance one part of how to behave, or no longer; answers the instance as it is then. */
    public <T> Instance tell(Instance instance, Class<T> part, @Nullable T value) {
        return retell(instance, part, before -> value);
    }

    /**
     * Changes one part of what an instance was told, by what it was told before; answers the instance as it is then. Nobody else's change is lost by it.
     *
     * @param change may be asked several times
     */
    public <T> Instance retell(Instance instance, Class<T> part, UnaryOperator<@Nullable T> change) {
        while (true) {
            Instance now = instances.get(instance.name());
            if (!isStill(instance, now)) {
                return now;
            }
            String settings = now.settingsWith(part, change.apply(now.setting(part)));
            requireShort(settings);
            if (known.change(now.name(), () -> registry.tell(now, settings))) {
                return instances.get(now.name());
            }
        }
    }

    /** Refuses what would be more than an instance can be told, before anything is done for it. */
    public <T> void requireRoom(Instance instance, Class<T> part, UnaryOperator<@Nullable T> change) {
        requireShort(instance.settingsWith(part, change.apply(instance.setting(part))));
    }

    private static boolean isStill(Instance told, Instance now) {
        return now.schema().equals(told.schema());
    }

    private static void requireShort(@Nullable String settings) {
        if (settings != null && settings.length() > Registry.MOST_SETTINGS) {
            throw new BadRequest("An instance can be told " + Registry.MOST_SETTINGS
                    + " characters of faults, rules and limits in all, and this would be more");
        }
    }
}
