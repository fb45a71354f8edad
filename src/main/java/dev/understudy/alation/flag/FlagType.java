package dev.understudy.alation.flag;

/** What a flag says of an object. */
enum FlagType {
    /** Everyone may add one; it has no reason. */
    ENDORSEMENT,
    /** One per object, with a reason. */
    WARNING,
    /** One per object, with a reason. */
    DEPRECATION
}
