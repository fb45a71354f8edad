package dev.understudy.alation.dataquality;

/** What values of a field are said to be. Nobody checks that they are: a number's field took {@code false}. */
enum QualityFieldType {
    NUMERIC,
    STRING,
    BOOLEAN
}
