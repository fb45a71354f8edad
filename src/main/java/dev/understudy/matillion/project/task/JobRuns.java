package dev.understudy.matillion.project.task;

import dev.understudy.error.BadRequest;
import dev.understudy.matillion.project.ProjectItem;
import dev.understudy.matillion.project.ProjectItems;
import dev.understudy.matillion.project.ProjectJobs;
import dev.understudy.trouble.JobCourse;
import dev.understudy.trouble.JobCourses;
import dev.understudy.trouble.JobRule.Finish;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs jobs: there is nothing to do, so what is left is how it ends, and when that is seen. */
@Component
class JobRuns {

    /** A job whose name has this in it fails, so that clients can see one that does. */
    private static final String FAILS = "fail";

    private final ProjectItems items;
    private final ProjectJobs jobs;
    private final TaskRepository tasks;
    private final Clock clock;
    private final JobCourses courses;

    JobRuns(ProjectItems items, ProjectJobs jobs, TaskRepository tasks, Clock clock, JobCourses courses) {
        this.items = items;
        this.jobs = jobs;
        this.tasks = tasks;
        this.clock = clock;
        this.courses = courses;
    }

    Task run(ProjectItem project, ProjectItem version, ProjectItem job, @Nullable String environmentName) {
        if (jobs.isTransformation(job)) {
            throw new BadRequest("Unable to run the transformation job: " + job.name());
        }
        ProjectItem environment = environmentName == null || environmentName.isEmpty()
                ? items.firstEnvironment(project)
                : items.environment(project, environmentName);
        JobCourse course = courses.next(JobCourses.MATILLION, Finish.AT_ONCE, Finish.AFTER, Finish.FAIL);
        boolean fails = course.fails() || job.name().toLowerCase(Locale.ROOT).contains(FAILS);
        Instant now = clock.instant();
        return tasks.save(new Task(
                project.id(), version.name(), job.name(), environment.name(), fails, now, now.plus(course.delay())));
    }
}
