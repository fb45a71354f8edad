package dev.understudy.fuzz;

import java.util.List;
import java.util.Random;

/** Throws the dice; the same seed throws the same ones. */
record Chance(Random random) {

    Chance(long seed) {
        this(new Random(seed));
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
