package dev.sluice.bootstrap.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Client;
import dev.sluice.bootstrap.Tables;
import dev.sluice.bootstrap.Until;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Looks at what there is once the faults are over and everything is at rest, and compares it with all that was answered. */
final class Examination {
    private final Cluster cluster;
    private final List<String> violations = new ArrayList<>();

    private Examination(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What is wrong, one finding each. All servers have to run; those on H2 are stopped. */
    static List<String> of(Cluster cluster, List<Subject> libraries) throws InterruptedException {
        var examination = new Examination(cluster);
        for (var library : libraries) {
            examination.lookAt(library);
        }
        libraries.forEach(examination::explain);
        if (cluster.isEmbedded()) {
            cluster.nodes().forEach(Node::stop);
        }
        examination.compare(libraries);
        return examination.violations;
    }

    /** I5, and the last word about each library. */
    private void lookAt(Subject library) throws InterruptedException {
        var client = cluster.client();
        Until.holds("nothing of " + library + " is due any more", () -> isAtRest(client, library));
        var caller = new Caller(cluster);
        URI server = client.server();
        caller.call(server, library, Act.GET);
        caller.call(server, library, Act.LIST);
        if (client.get("/api/libraries/" + library).status() == 200) {
            checkBytes(client, library);
        }
    }

    private static boolean isAtRest(Client client, Subject library) {
        var answer = client.get("/api/libraries/" + library + "/drain");
        if (answer.status() == 404) {
            return true;
        }
        var drain = answer.expect(200);
        boolean draining = drain.get("state").textValue().equals("draining");
        boolean expedited = !drain.get("promised_purge_after").equals(drain.get("purge_after"));
        return drain.get("held").booleanValue() || (!draining && !expedited);
    }

    /** I1 and I3: what is listed can be read, and what was acknowledged and never given up is listed. */
    private void checkBytes(Client client, Subject library) {
        boolean live = client.get("/api/libraries/" + library)
                .expect(200)
                .get("state")
                .textValue()
                .equals("live");
        if (!live) {
            return;
        }
        var names = new HashSet<String>();
        for (var asset : client.assets(library.id(), "all")) {
            var name = asset.get("original_file_name").textValue();
            if (!names.add(name)) {
                violations.add("I9: " + library + " has " + name + " twice");
            }
            if (!Arrays.equals(client.download(asset), Subject.bytes(name))) {
                violations.add("I1: the bytes of " + name(asset) + " are not those that were sent");
            }
        }
        var lost = new HashSet<>(library.acknowledged());
        lost.removeAll(names);
        if (!library.wasExpedited() && !lost.isEmpty()) {
            violations.add("I1: " + library + " has lost " + lost);
        }
    }

    private void explain(Subject library) {
        var history = library.calls();
        Linearizability.unexplained(State.FRESH, history)
                .ifPresent(call -> violations.add("I3: of " + library + " nothing explains " + call + " after\n"
                        + history.stream()
                                .sorted(Comparator.comparingLong(Call::begun))
                                .map(Call::toString)
                                .collect(Collectors.joining("\n"))));
    }

    /** I2, I6, and I7. */
    private void compare(List<Subject> libraries) {
        var found = cluster.verify();
        if (!found.isEmpty()) {
            violations.add("verify: " + found);
        }
        try (var tables = cluster.tables()) {
            libraries.forEach(library -> checkHistory(tables, library));
            if (new HashSet<>(tables.purged()).size() != tables.purged().size()) {
                violations.add("I7: an asset was purged twice");
            }
        }
    }

    private void checkHistory(Tables tables, Subject library) {
        var numbers = tables.events(library.uuid());
        var gapless = LongStream.rangeClosed(1, numbers.size()).boxed().toList();
        if (!numbers.equals(gapless)) {
            violations.add("I7: the events of " + library + " are numbered " + numbers);
        }
    }

    private static String name(JsonNode asset) {
        return asset.get("id").textValue();
    }
}
