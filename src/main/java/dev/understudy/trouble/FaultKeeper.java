package dev.understudy.trouble;

import dev.understudy.access.RoleMatrix;
import dev.understudy.error.NotFound;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceSettings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the faults of the current instance. */
@Component
public class FaultKeeper {

    private final InstanceSettings settings;
    private final RuleUses uses;
    private final RoleMatrix matrix;

    FaultKeeper(InstanceSettings settings, RuleUses uses, RoleMatrix matrix) {
        this.settings = settings;
        this.uses = uses;
        this.matrix = matrix;
    }

    /** All, in the order in which they are looked at. */
    public List<Faults.Entry> all() {
        return orNone(CurrentInstance.setting(Faults.class)).all();
    }

    public Faults.Entry get(long id) {
        return all().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no fault " + id));
    }

    public Faults.Entry add(Fault fault) {
        fault.requireSense();
        if (fault.row() != null) {
            matrix.requireRow(fault.row());
        }
        settings.requireRoom(
                CurrentInstance.get(),
                Faults.class,
                before -> orNone(before).with(new Faults.Entry(RuleUses.ANY, fault)));
        Faults.Entry entry = new Faults.Entry(uses.newRule(), fault);
        settings.retell(
                CurrentInstance.get(), Faults.class, before -> orNone(before).with(entry));
        return entry;
    }

    public void remove(long id) {
        Faults.Entry gone = get(id);
        settings.retell(
                CurrentInstance.get(),
                Faults.class,
                before -> orNull(orNone(before).without(id)));
        uses.forget(gone.id());
    }

    public void clear() {
        List<Faults.Entry> gone = all();
        settings.tell(CurrentInstance.get(), Faults.class, null);
        gone.forEach(entry -> uses.forget(entry.id()));
    }

    private static Faults orNone(@Nullable Faults faults) {
        return Objects.requireNonNullElse(faults, Faults.NONE);
    }

    private static @Nullable Faults orNull(Faults faults) {
        return faults.all().isEmpty() ? null : faults;
    }
}
