package dev.sluice.application;

import dev.sluice.domain.Asset;
import java.io.InputStream;

/** An asset and its bytes, to be closed by whoever reads them. */
public record Original(Asset asset, InputStream bytes) {}
