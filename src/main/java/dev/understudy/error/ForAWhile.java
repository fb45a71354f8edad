package dev.understudy.error;

/** What may go well a little later, which the answer says in its {@code Retry-After}. */
interface ForAWhile {

    /** How many seconds later. */
    long seconds();
}
