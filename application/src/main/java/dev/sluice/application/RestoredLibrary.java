package dev.sluice.application;

import dev.sluice.domain.Library;
import dev.sluice.domain.Receipt;
import org.jspecify.annotations.Nullable;

/** A library after a restore, with the receipt of what came back; null if it was live already and nothing had to. */
public record RestoredLibrary(Library library, @Nullable Receipt receipt) {}
