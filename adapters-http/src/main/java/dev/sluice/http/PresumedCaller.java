package dev.sluice.http;

import dev.sluice.application.PresumedActor;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Who seems to send a request, until somebody has to know for certain. */
final class PresumedCaller implements Caller {
    private final Guard guard;
    private final Context ctx;
    private final PresumedActor presumed;
    private @Nullable Actor certain;

    PresumedCaller(Guard guard, Context ctx, PresumedActor presumed) {
        this.guard = guard;
        this.ctx = ctx;
        this.presumed = presumed;
    }

    @Override
    public Actor presumed() {
        return presumed.actor().by(RequestIds.of(ctx));
    }

    /**
     * Who it is.
     *
     * @throws io.javalin.http.UnauthorizedResponse if their key is not good any more
     */
    @Override
    public Actor certain() {
        if (certain == null) {
            certain = guard.ascertain(ctx);
        }
        return certain;
    }

    @Override
    public void confirmed() {
        presumed.confirmed();
    }
}
