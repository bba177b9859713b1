package dev.sluice.http;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A message did not arrive. The sentence is shown to the owner of the webhook, and says nothing of the server's network. */
final class TargetFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TargetFailed(String sentence) {
        this(sentence, null);
    }

    TargetFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
