package dev.understudy.web.server;

/** Is told of each call when it has been answered. */
public interface CallWatcher {

    /** Whether it wants to know at all; asked once, at the start. */
    boolean isOn();

    void answered(AnsweredCall call);
}
