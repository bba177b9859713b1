package dev.sluice.bootstrap;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import dev.sluice.http.HttpApi;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The API over memory, which takes everybody for the same user, on a server with settings of one's own. */
final class PlainApi {
    private PlainApi() {}

    static HttpServer start(Map<Setting, String> flags) {
        var clock = InstantSource.system();
        var user = new UserId(new UUID(1, 1));
        var useCases = UseCases.over(
                new InMemoryTransactions(clock),
                new InMemoryObjects(),
                new TimeOrderedIds(clock, new Random(1)),
                RetentionPolicy.DEFAULT);
        var api = new HttpApi(useCases, request -> Optional.of(Actor.user(user)), Optional::empty);
        var all = new HashMap<>(flags);
        all.put(Setting.PORT, "0");
        return HttpServer.start(Settings.of(new Given(all, Map.of())), api, new Metrics());
    }
}
