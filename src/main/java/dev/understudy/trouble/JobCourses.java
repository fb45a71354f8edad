package dev.understudy.trouble;

import dev.understudy.access.Decision;
import dev.understudy.instance.CurrentInstance;
import dev.understudy.instance.JobProperties;
import dev.understudy.trouble.JobRule.Finish;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Says how the next job goes: by the first rule of the instance that fits it, or as the server was told at its start. */
@Component
public class JobCourses {

    /** What Matillion's tasks are called in rules. */
    public static final String MATILLION = "Matillion";

    private final RuleUses uses;
    private final JobCourse usual;

    JobCourses(RuleUses uses, JobProperties settings) {
        this.uses = uses;
        this.usual = JobCourse.usual(settings.delay());
    }

    /** Of a job that the current call begins. */
    public JobCourse next() {
        return next(family(), EnumSet.allOf(Finish.class));
    }

    /** Of a job that the current call begins and that can only be seen to end in some ways; rules for others pass it by. */
    public JobCourse next(Set<Finish> possible) {
        return next(family(), possible);
    }

    /** Of a job that belongs to no family of the role table. */
    public JobCourse next(String family, Finish first, Finish... others) {
        return next(family, EnumSet.of(first, others));
    }

    private JobCourse next(@Nullable String family, Set<Finish> possible) {
        JobRules rules = CurrentInstance.setting(JobRules.class);
        if (rules == null) {
            return usual;
        }
        return rules.all().stream()
                .filter(entry ->
                        possible.contains(entry.rule().finish()) && entry.rule().isFor(family))
                .filter(entry -> uses.use(entry.id(), entry.rule().times()))
                .findFirst()
                .map(JobCourse::by)
                .orElse(usual);
    }

    /**
     * Uses the rule of a course again, when that it was used has been undone together with the work of the job.
     *
     * @throws CannotAcquireLockException if others have used it up meanwhile: the call is done again then, and finds that
     */
    public void useAgain(JobCourse course) {
        JobRules.Entry entry = course.rule();
        if (entry != null && !uses.use(entry.id(), entry.rule().times())) {
            throw new CannotAcquireLockException("a rule for jobs has been used up by another call");
        }
    }

    private static @Nullable String family() {
        boolean isCall = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes;
        Decision decision = isCall
                ? Decision.on(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest())
                : null;
        return decision == null ? null : decision.row().family();
    }
}
