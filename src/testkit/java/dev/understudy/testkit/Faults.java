package dev.understudy.testkit;

/** What goes wrong in a world. */
public final class Faults {

    private static final String FAULTS = "faults";

    private final Control control;

    Faults(Control control) {
        this.control = control;
    }

    /** From now on this goes wrong, too; the answer is its id. */
    public int add(Fault fault) {
        return (Integer) control.post(FAULTS, fault.said()).json("id");
    }

    /** How many calls a fault has met. */
    public int hits(int id) {
        return (Integer) control.get(one(id)).json("hits");
    }

    public void remove(int id) {
        control.delete(one(id));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        control.delete(FAULTS);
    }

    private static String one(int id) {
        return FAULTS + "/" + id;
    }
}
