package dev.sluice.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule of the house.
 *
 * @param sentence what it demands
 * @param of the rule for a house
 * @param offenders parts of what it has to say about the offenders, each of one that it catches
 */
record Rule(String sentence, Function<House, ArchRule> of, List<String> offenders) {
    static Rule rule(String sentence, Function<House, ArchRule> of, Class<?>... offenders) {
        return new Rule(
                sentence, of, List.of(offenders).stream().map(Class::getName).toList());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
