package dev.understudy.web;

/** Which value counts of a parameter that has one and is given several times. */
public interface RepeatedParameters {

    /** Whether it is the last one, as Django has it, on a path in canonical form; Java's own frameworks take the first. */
    boolean lastCounts(String path);
}
