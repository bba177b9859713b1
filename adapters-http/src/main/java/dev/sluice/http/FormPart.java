package dev.sluice.http;

import org.jspecify.annotations.Nullable;

/** A part of a form; {@code fileName} is null if it is a plain field. */
record FormPart(String name, @Nullable String fileName, PartStream bytes) {}
