package dev.understudy.trouble;

import dev.understudy.error.BadRequest;
import dev.understudy.web.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How jobs are to end.
 *
 * @param family of the role table whose calls begin them, or Matillion; if it is left out, all
 * @param finish when they are seen to end, and how
 * @param polls how often they are asked for before they are seen to end
 * @param after how long they are seen to run
 * @param error what a job that fails says of itself
 * @param times for the next so many jobs only; if it is left out, for all
 * @param hits how many jobs have gone by it; only told, since who tells rules begins to count them
 */
public record JobRule(
        @Nullable String family,
        @Nullable Finish finish,
        @Nullable Long polls,
        @Nullable Duration after,
        @Nullable String error,
        @Nullable Long times,
        @Nullable Long hits) {

    /** When and how a job ends. */
    public enum Finish {
        AT_ONCE,
        AFTER_POLLS,
        AFTER,
        /** And nothing of what it was to do is done. */
        FAIL
    }

    private static final long MOST_POLLS = 1_000_000;

    /** What a job has room for. */
    private static final int LONGEST_ERROR = 2000;

    private static final String SUCCESS = "finished";

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Refuses what nobody could have meant. */
    void requireSense() {
        BadRequest.unless(finish != null, "finish is one of AT_ONCE, AFTER_POLLS, AFTER, FAIL");
        BadRequest.unless(
                (polls == null) == (finish != Finish.AFTER_POLLS), "polls belongs to AFTER_POLLS, which needs it");
        BadRequest.unless(
                finish == Finish.FAIL || (after == null) == (finish != Finish.AFTER),
                "after belongs to AFTER, which needs it, or to FAIL");
        BadRequest.unless(error == null || finish == Finish.FAIL, "error belongs to FAIL");
        BadRequest.unless(
                error == null || error.length() <= LONGEST_ERROR,
                "error is a text of at most " + LONGEST_ERROR + " characters");
        BadRequest.unless(error == null || !soundsSuccessful(error), "error does not have the word " + SUCCESS);
        Optional.ofNullable(error).flatMap(Texts::flaw).ifPresent(flaw -> BadRequest.unless(false, flaw));
        BadRequest.unless(
                polls == null || polls > 0 && polls <= MOST_POLLS, "polls is a whole number from 1 to " + MOST_POLLS);
        BadRequest.unless(
                after == null || !after.isNegative() && after.compareTo(LONGEST) <= 0,
                "after is a duration such as PT5S, of at most 36500 days");
        BadRequest.unless(times == null || times > 0, "times is a whole number from 1");
    }

    /** Whether clients take a job that says so of itself for one that went well: they look for a word. */
    public static boolean soundsSuccessful(String message) {
        return message.toLowerCase(Locale.ROOT).contains(SUCCESS);
    }

    JobRule of(String canonicalFamily) {
        return new JobRule(canonicalFamily, finish, polls, after, error, times, hits);
    }

    JobRule used(@Nullable Long howOften) {
        return new JobRule(family, finish, polls, after, error, times, howOften);
    }

    boolean isFor(@Nullable String beginner) {
        return family == null || family.equals(beginner);
    }
}
