package dev.understudy.alation.dataquality;

/** What a value says of an object, from good to bad. */
enum Quality {
    GOOD,
    WARNING,
    ALERT
}
