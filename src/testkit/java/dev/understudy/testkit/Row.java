package dev.understudy.testkit;

/**
 * A row of the table "APIs by Roles".
 *
 * @param number as the table's order has it, from 1 on
 */
public record Row(int number) {

    @Override
    public String toString() {
        return "row " + number;
    }
}
