package dev.sluice.application.port;

import java.time.LocalDateTime;

/** The earliest and the latest wall clock time at which some assets were captured. */
public record CaptureSpan(LocalDateTime oldest, LocalDateTime newest) {}
