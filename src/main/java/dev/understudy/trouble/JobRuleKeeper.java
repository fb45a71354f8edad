package dev.understudy.trouble;

import dev.understudy.access.RoleMatrix;
import dev.understudy.error.BadRequest;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.InstanceSettings;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the rules for jobs of the current instance. */
@Component
public class JobRuleKeeper {

    private final InstanceSettings settings;
    private final RuleUses uses;
    private final RoleMatrix matrix;

    JobRuleKeeper(InstanceSettings settings, RuleUses uses, RoleMatrix matrix) {
        this.settings = settings;
        this.uses = uses;
        this.matrix = matrix;
    }

    /** All, in the order in which they are looked at, with how often each was used. */
    public List<JobRule> all() {
        Map<Long, Long> hits = uses.counts();
        return entries().stream()
                .map(entry -> entry.rule().used(hits.getOrDefault(entry.id(), 0L)))
                .toList();
    }

    /** Puts others in the place of all, which have not been used yet; answers these as they are kept. */
    public List<JobRule> replace(List<JobRule> rules) {
        List<JobRule> known = rules.stream().map(this::known).toList();
        List<JobRules.Entry> before = entries();
        settings.requireRoom(CurrentInstance.get(), JobRules.class, told -> rules(known, () -> RuleUses.ANY));
        settings.tell(CurrentInstance.get(), JobRules.class, rules(known, uses::newRule));
        before.forEach(entry -> uses.forget(entry.id()));
        return known.stream().map(rule -> rule.used(0L)).toList();
    }

    private static @Nullable JobRules rules(List<JobRule> rules, LongSupplier ids) {
        return rules.isEmpty()
                ? null
                : new JobRules(rules.stream()
                        .map(rule -> new JobRules.Entry(ids.getAsLong(), rule))
                        .toList());
    }

    private JobRule known(@Nullable JobRule rule) {
        if (rule == null) {
            throw new BadRequest("A rule is an object, such as {\"finish\": \"AT_ONCE\"}");
        }
        rule.requireSense();
        JobRule unused = rule.used(null);
        String family = rule.family();
        return family == null
                ? unused
                : unused.of(
                        family.equalsIgnoreCase(JobCourses.MATILLION) ? JobCourses.MATILLION : matrix.family(family));
    }

    private static List<JobRules.Entry> entries() {
        JobRules rules = CurrentInstance.setting(JobRules.class);
        return rules == null ? List.of() : rules.all();
    }
}
