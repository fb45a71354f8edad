package dev.understudy.alation.extraction;

/** What is wrong with a simulated database. It stays so until somebody says otherwise: no new password heals it. */
enum Fault {
    NONE,
    /** Nobody answers at its address. */
    UNREACHABLE,
    /** The service account cannot log in. */
    BAD_CREDENTIALS,
    /** The service account may not read the schemas, or some of them. */
    MISSING_PRIVILEGE,
    /** Jobs take their time. */
    SLOW,
    /** The connection is lost while an extraction reads the last schema. */
    BREAKS
}
