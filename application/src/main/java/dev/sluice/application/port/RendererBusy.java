package dev.sluice.application.port;

import java.io.Serial;

/** Too many pictures are being made at the moment. */
public final class RendererBusy extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public RendererBusy() {
        super("too many pictures are being made at the moment");
    }
}
