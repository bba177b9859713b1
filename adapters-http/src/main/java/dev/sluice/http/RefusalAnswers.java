package dev.sluice.http;

import dev.sluice.domain.Refusal;
import io.javalin.http.Context;

/** Which status says why a wish was refused. */
final class RefusalAnswers {
    private static final int CONFLICT = 409;
    private static final int FULL = 507;

    private RefusalAnswers() {}

    /** Clients repeat after a conflict, or when there is no room, by themselves, unless they are told that it is no use. */
    static void answer(Refusal refusal, Context ctx) {
        int status = status(refusal.reason());
        ErrorBody.answer(ctx, status, String.valueOf(refusal.getMessage()));
        if (status == CONFLICT || status == FULL) {
            ctx.header("x-should-retry", "false");
        }
    }

    /** No default: a new reason does not compile until somebody has decided about it. */
    private static int status(Refusal.Reason reason) {
        return switch (reason) {
            case LIBRARY_NOT_CHOSEN -> 400;
            case ACTION_NOT_ALLOWED, SUPERUSER_NEEDED, KEYS_NOT_MANAGEABLE -> 403;
            case NO_SUCH_LIBRARY,
                    NO_SUCH_ASSET,
                    NO_SUCH_PICTURE,
                    NO_SUCH_KEY,
                    NO_SUCH_WEBHOOK,
                    NO_SUCH_USER,
                    NO_SUCH_BRAKE -> 404;
            case UPLOAD_TOO_SLOW -> 408;
            case LIBRARY_NOT_TRASHED,
                    LIBRARY_HELD,
                    ASSETS_HELD,
                    LIBRARY_BRAKED,
                    LIBRARY_NOT_DUE,
                    PURGE_HAS_BEGUN,
                    UNEXPECTED_COUNT,
                    EMAIL_TAKEN,
                    TOO_MANY_WEBHOOKS,
                    LAST_SUPERUSER -> CONFLICT;
            case NO_SUCH_PAGE, NO_SUCH_PLACE, NOT_A_PHOTO_OR_VIDEO -> 422;
            case STORAGE_FULL -> FULL;
        };
    }
}
