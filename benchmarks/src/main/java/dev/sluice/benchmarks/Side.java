package dev.sluice.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** One of those that are compared. */
record Side(String name, Measurement measurement) {
    /** Measures once. */
    interface Measurement {
        Sample take() throws Exception;
    }

    /** Lets the sides take turns, A B A B, and then backwards, so that none is always the one that comes after another. */
    static List<Measured> interleaved(int rounds, Side... sides) throws Exception {
        var samples = new ArrayList<List<Sample>>();
        for (var unused : sides) {
            samples.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < sides.length; turn++) {
                int index = round % 2 == 0 ? turn : sides.length - 1 - turn;
                samples.get(index).add(sides[index].measurement.take());
            }
        }
        var measured = new ArrayList<Measured>();
        for (int index = 0; index < sides.length; index++) {
            measured.add(new Measured(sides[index].name, samples.get(index)));
        }
        return measured;
    }
}
