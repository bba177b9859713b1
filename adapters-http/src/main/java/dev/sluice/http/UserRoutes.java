package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Person;
import dev.sluice.domain.UserId;
import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Users: the caller, and for superusers everybody. */
final class UserRoutes {
    private static final int MAX_LIMIT = 200;
    private static final long DEFAULT_LIMIT = 20;

    private final UseCases useCases;

    UserRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get("/api/users/me", this::me);
        routes.getAsSuperuser("/api/admin/users", this::list);
        routes.postAsSuperuser("/api/admin/users", this::add);
        routes.patchAsSuperuser("/api/admin/users/{user_id}", this::change);
    }

    private void me(Context ctx, Actor actor) {
        Json.answer(ctx, 200, UserView.of(useCases.findUser().find(actor)));
    }

    private void list(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var after = query.one("starting_after_id", UserId::parse);
        int limit =
                Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
        query.check();
        var users = useCases.listUsers().list(actor, after.orElse(null), limit + 1);
        Json.answer(ctx, 200, UserView.PageView.of(users, limit));
    }

    private void add(Context ctx, Actor actor) {
        var body = JsonBody.read(ctx);
        var email = body.required("email", text -> Objects.requireNonNull(new Person(text, null, null).email()));
        var first = body.optional("first_name", UserRoutes::name);
        var last = body.optional("last_name", UserRoutes::name);
        var limit = body.number("storage_limit_bytes", 0, UserView.NO_LIMIT);
        body.check();
        var person = new Person(email.orElseThrow(), first.orElse(null), last.orElse(null));
        Json.answer(ctx, 201, UserView.of(useCases.addUser().add(actor, person, limit(limit.orElse(null)))));
    }

    private void change(Context ctx, Actor actor) {
        var id = PathId.user(ctx);
        var body = JsonBody.read(ctx);
        var active = body.flag("is_active");
        boolean limited = body.has("storage_limit_bytes");
        var limit =
                limit(body.number("storage_limit_bytes", 0, UserView.NO_LIMIT).orElse(null));
        body.check();
        var changed = useCases.changeUser().change(actor, id, (user, now) -> {
            var next = active.orElse(user.active()) == user.active() ? user : user.activated(!user.active(), now);
            return limited && !Objects.equals(limit, user.storageLimit()) ? next.limitedTo(limit, now) : next;
        });
        Json.answer(ctx, 200, UserView.of(changed));
    }

    private static String name(String text) {
        return Objects.requireNonNull(new Person(null, text, null).firstName());
    }

    /** What is shown where there is no limit means none when it comes back. */
    private static @Nullable Long limit(@Nullable Long bytes) {
        return bytes == null || bytes == UserView.NO_LIMIT ? null : bytes;
    }
}
