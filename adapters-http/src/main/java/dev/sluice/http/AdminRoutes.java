package dev.sluice.http;

import dev.sluice.application.ReadDrainHistory;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.AuditPage;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Hold;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What superusers see and do: the audit log, and the drain of all nodes. */
final class AdminRoutes {
    private static final int MAX_LIMIT = 200;
    private static final long DEFAULT_LIMIT = 20;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final UseCases useCases;

    AdminRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.getAsSuperuser("/api/admin/audit", this::audit);
        routes.getAsSuperuser("/api/admin/drain", this::overview);
        routes.getAsSuperuser("/api/admin/drain/history", this::history);
        routes.getAsSuperuser("/api/admin/drain/upcoming", this::upcoming);
        routes.postAsSuperuser("/api/admin/drain/pause", this::pause);
        routes.postAsSuperuser("/api/admin/drain/resume", this::resume);
        routes.postAsSuperuser("/api/admin/drain/confirm-clock", this::confirmClock);
        routes.postAsSuperuser("/api/admin/drain/failures/retry", this::retryAllLibraries);
        routes.postAsSuperuser("/api/admin/drain/failures/{library_id}/retry", this::retryLibrary);
        routes.getAsSuperuser("/api/admin/reclaim/failures", this::failures);
        routes.postAsSuperuser("/api/admin/reclaim/failures/retry", this::retryAll);
        routes.postAsSuperuser("/api/admin/reclaim/failures/{note_id}/retry", this::retry);
    }

    private void audit(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var library = query.one("library_id", LibraryId::parse);
        var cursor = query.one("cursor", AuditCursor::parse);
        int limit = limit(query);
        query.check();
        var page = new AuditPage(library.orElse(null), cursor.orElse(null), limit + 1);
        Json.answer(ctx, 200, AuditView.PageView.of(useCases.readAudit().read(page), limit));
    }

    private void overview(Context ctx, Actor actor) {
        Json.answer(ctx, 200, OverviewView.of(useCases.readDrainOverview().read()));
    }

    private void history(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var within = query.one("within", AdminRoutes::remembered).orElse(A_DAY);
        query.check();
        Json.answer(ctx, 200, DrainHistoryView.of(useCases.readDrainHistory().read(within)));
    }

    private void upcoming(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var within = query.one("within", AdminRoutes::duration).orElse(A_WEEK);
        int limit = limit(query);
        query.check();
        var libraries = useCases.listUpcomingPurges().list(within, limit + 1);
        Json.answer(ctx, 200, UpcomingView.PageView.of(libraries, limit));
    }

    private void pause(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var reason = query.one("reason", AdminRoutes::reason);
        query.check();
        Json.answer(ctx, 200, OrdersView.of(useCases.pauseDrain().pause(actor, reason.orElse(null))));
    }

    private void resume(Context ctx, Actor actor) {
        Json.answer(ctx, 200, OrdersView.of(useCases.resumeDrain().resume(actor)));
    }

    private void confirmClock(Context ctx, Actor actor) {
        Json.answer(ctx, 200, OrdersView.of(useCases.confirmClock().confirm(actor)));
    }

    private void retryAllLibraries(Context ctx, Actor actor) {
        Json.answer(ctx, 200, Map.of("libraries", useCases.retryDrains().retry(actor, null)));
    }

    private void retryLibrary(Context ctx, Actor actor) {
        int libraries = useCases.retryDrains().retry(actor, PathId.library(ctx));
        Json.answer(ctx, 200, Map.of("libraries", libraries));
    }

    private void failures(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        int limit = limit(query);
        query.check();
        var failures = useCases.listFailedReclaims().list(limit + 1);
        Json.answer(ctx, 200, FailedReclaimView.PageView.of(failures, limit));
    }

    private void retryAll(Context ctx, Actor actor) {
        Json.answer(ctx, 200, Map.of("notes", useCases.retryReclaims().retry(actor, null)));
    }

    private void retry(Context ctx, Actor actor) {
        int notes = useCases.retryReclaims().retry(actor, PathId.note(ctx));
        Json.answer(ctx, 200, Map.of("notes", notes));
    }

    private static int limit(Query query) {
        return Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
    }

    private static Duration remembered(String text) {
        var duration = duration(text);
        if (duration.compareTo(ReadDrainHistory.MEMORY) > 0) {
            throw new IllegalArgumentException("the duration should be at most P30D; what is older is forgotten");
        }
        return duration;
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("the duration should be from PT0S to P36500D");
            }
            return duration;
        } catch (DateTimeException notADuration) {
            throw new IllegalArgumentException(
                    "the duration should be in ISO 8601, such as P7D or PT12H", notADuration);
        }
    }

    /** As long as the reason of a hold may be. */
    private static String reason(String text) {
        return new Hold(text, Instant.EPOCH).reason();
    }
}
