package dev.understudy.testkit;

/** The table "APIs by Roles" in tests: to be imported statically. */
public final class RoleTable {

    private RoleTable() {}

    /** One of its rows, by its number. */
    public static Row row(int number) {
        return new Row(number);
    }

    /**
     * That a call in a role was answered as the table says: with a denial where it says no, with anything else where it says yes. The
     * world is asked after the call, so a call must not change what a starred cell depends on.
     */
    public static void assertMatchesTable(Response response) {
        response.assertMatchesTable();
    }
}
