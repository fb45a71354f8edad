package dev.understudy.alation.core.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How times are written: always with six digits behind the second, since clients read a whole second as no time at all. */
@Component
public class Timestamps extends SimpleModule {

    /**
     * The last end that anything may have which clients are told. Python knows no year beyond, and cannot reckon with its last days where
     * another zone is in the next year already.
     */
    public static final Instant LAST = Instant.parse("9999-12-29T23:59:59.999999Z");

    private static final int LENGTH = 32;
    private static final int TENS = 10;
    private static final int HUNDRED_THOUSANDS = 100_000;

    Timestamps() {
        super("timestamps");
        addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            @Override
            public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
                json.writeString(iso(time));
            }
        });
    }

    /** When something ends that would end at a time. */
    public static Instant end(Instant time) {
        return time.isBefore(LAST) ? time : LAST;
    }

    /** As in fields: {@code 2024-03-01T09:30:00.120031Z}. */
    public static String iso(Instant time) {
        return written(time, 'T', "Z");
    }

    /** As in the messages of jobs: {@code 2024-03-01 09:30:00.120031+00:00}. */
    public static String inMessage(Instant time) {
        return written(time, ' ', "+00:00");
    }

    /** By hand: a page of a list has hundreds, and a formatter takes several times as long. */
    private static String written(Instant time, char between, String zone) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH).append(utc.toLocalDate()).append(between);
        number(text, utc.getHour(), TENS).append(':');
        number(text, utc.getMinute(), TENS).append(':');
        number(text, utc.getSecond(), TENS).append('.');
        return number(text, utc.getNano() / 1000, HUNDRED_THOUSANDS)
                .append(zone)
                .toString();
    }

    /** With all its digits, the first of which counts so much. */
    private static StringBuilder number(StringBuilder text, int value, int first) {
        for (int unit = first; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }
}
