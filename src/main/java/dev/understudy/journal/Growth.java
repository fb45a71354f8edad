package dev.understudy.journal;

/**
 * What has come to the calls of an instance since they were last trimmed. To find out what is too much all that is kept has to be
 * looked at, which is not done for every few calls that are written.
 */
record Growth(int calls, long bytes) {

    static final Growth NONE = new Growth(0, 0);

    /** Of calls that others have written: it may be any. */
    static final Growth UNKNOWN = new Growth(Integer.MAX_VALUE, Long.MAX_VALUE);

    /** This part of what may be kept may be there beyond it. */
    private static final int PART = 10;

    Growth plus(int moreCalls, long moreBytes) {
        return equals(UNKNOWN) ? this : new Growth(calls + moreCalls, bytes + moreBytes);
    }

    boolean isToTrim(int mostCalls, long mostBytes) {
        return calls > mostCalls / PART || bytes > mostBytes / PART;
    }
}
