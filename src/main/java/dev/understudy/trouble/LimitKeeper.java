package dev.understudy.trouble;

import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the limits of the current instance. */
@Component
public class LimitKeeper {

    private final InstanceSettings settings;
    private final CallCounts counts;
    private final RoleMatrix matrix;

    LimitKeeper(InstanceSettings settings, CallCounts counts, RoleMatrix matrix) {
        this.settings = settings;
        this.counts = counts;
        this.matrix = matrix;
    }

    public List<Rate> all() {
        Limits limits = CurrentInstance.setting(Limits.class);
        return limits == null ? List.of() : limits.rates();
    }

    /** Puts others in the place of all; what was counted is forgotten. Answers them as they are kept. */
    public List<Rate> replace(List<Rate> rates) {
        List<Rate> known = rates.stream().map(this::known).toList();
        if (known.stream().map(Rate::key).distinct().count() < known.size()) {
            throw new BadRequest("There are two rates for the same calls of a family");
        }
        settings.tell(CurrentInstance.get(), Limits.class, known.isEmpty() ? null : new Limits(known));
        counts.clear();
        return known;
    }

    private Rate known(@Nullable Rate rate) {
        if (rate == null) {
            throw new BadRequest("A rate is an object, such as {\"calls\": 20, \"per\": \"PT1S\"}");
        }
        rate.requireSense();
        return rate.family() == null ? rate : rate.of(matrix.family(rate.family()));
    }
}
