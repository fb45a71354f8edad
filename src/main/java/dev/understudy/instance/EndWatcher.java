package dev.understudy.instance;

/** Somebody who has something to do before the rows of an instance are left behind, by a reset, a restore or a delete. */
public interface EndWatcher {

    /** The instance is as it was; in a moment it is another, or none. */
    void ending(Instance instance);
}
