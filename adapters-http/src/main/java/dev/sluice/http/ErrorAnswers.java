package dev.sluice.http;

import dev.sluice.application.port.DatabaseUnavailable;
import dev.sluice.application.port.RendererBusy;
import dev.sluice.domain.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.router.EndpointNotFound;

/** Answers requests that are not as they should be. What is not the caller's fault goes to {@link FailureAnswers}. */
final class ErrorAnswers {
    private final Guard guard;

    ErrorAnswers(Guard guard) {
        this.guard = guard;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(Refusal.class, RefusalAnswers::answer);
        routes.exception(Unprocessable.class, (e, ctx) -> ErrorBody.answer(ctx, 422, e.problems()));
        routes.exception(RangeNotSatisfiable.class, ErrorAnswers::rangeNotSatisfiable);
        routes.exception(HttpResponseException.class, ErrorAnswers::answer);
        routes.exception(UnauthorizedResponse.class, ErrorAnswers::unauthorized);
        routes.exception(ComeBack.class, ErrorAnswers::comeBack);
        routes.exception(EndpointNotFound.class, this::nothingThere);
        routes.exception(MethodNotAllowedResponse.class, this::methodNotAllowed);
        routes.exception(ClientGone.class, FailureAnswers::clientGone);
        routes.exception(StoreFailed.class, FailureAnswers::storeFailed);
        routes.exception(DatabaseUnavailable.class, FailureAnswers::databaseUnavailable);
        routes.exception(RendererBusy.class, FailureAnswers::rendererBusy);
        routes.exception(Exception.class, FailureAnswers::unexpected);
    }

    private static void answer(HttpResponseException e, Context ctx) {
        ErrorBody.answer(ctx, e.getStatus(), String.valueOf(e.getMessage()));
    }

    private static void unauthorized(UnauthorizedResponse e, Context ctx) {
        answer(e, ctx);
        ctx.header("WWW-Authenticate", "Bearer");
    }

    private static void comeBack(ComeBack e, Context ctx) {
        ErrorBody.answer(ctx, e.status(), e.getMessage());
        ctx.header("Retry-After", String.valueOf(e.seconds()));
    }

    private static void rangeNotSatisfiable(RangeNotSatisfiable e, Context ctx) {
        ErrorBody.answer(ctx, 416, String.valueOf(e.getMessage()));
        ctx.header("Content-Range", "bytes */" + e.size());
    }

    private void nothingThere(EndpointNotFound e, Context ctx) {
        if (isAdmitted(ctx)) {
            ErrorBody.answer(ctx, 404, "There is nothing at this address.");
        }
    }

    private void methodNotAllowed(MethodNotAllowedResponse e, Context ctx) {
        if (isAdmitted(ctx)) {
            // Javalin words the key differently for browsers.
            var allowed = String.join(", ", e.getDetails().values());
            ErrorBody.answer(ctx, 405, "This address answers " + allowed + " only.");
            ctx.header("Allow", allowed);
        }
    }

    /** Strangers are told nothing about which addresses there are; if so, they are answered here. */
    private boolean isAdmitted(Context ctx) {
        try {
            guard.admitToNothing(ctx);
            return true;
        } catch (UnauthorizedResponse stranger) {
            unauthorized(stranger, ctx);
        } catch (ComeBack tooMany) {
            comeBack(tooMany, ctx);
        } catch (DatabaseUnavailable unavailable) {
            FailureAnswers.databaseUnavailable(unavailable, ctx);
        } catch (RuntimeException unexpected) {
            FailureAnswers.unexpected(unexpected, ctx);
        }
        return false;
    }
}
