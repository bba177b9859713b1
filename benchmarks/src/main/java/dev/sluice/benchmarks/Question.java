package dev.sluice.benchmarks;

/** Something that is measured with everything it needs, and cleaned up again. */
interface Question {
    Table ask(Effort effort) throws Exception;
}
