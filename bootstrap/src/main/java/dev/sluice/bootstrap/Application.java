package dev.sluice.bootstrap;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.http.Authentication;
import dev.sluice.http.HttpApi;
import dev.sluice.http.WebhookCaller;
import dev.sluice.media.ImageRenderer;
import dev.sluice.media.MetadataExtractor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The running server, wired by hand from top to bottom.
 *
 * @param address where it listens
 * @param newKey the key made for the first user, null if there was a user already or the operator chose the key
 * @param opened what is closed with it
 */
record Application(URI address, @Nullable ApiKeySecret newKey, Opened opened) implements AutoCloseable {
    /**
     * Opens everything, in this order; if something cannot be opened, what was opened before it is closed again.
     *
     * @throws CannotStart saying what stands in the way
     */
    static Application start(Settings settings, InstantSource clock) {
        var opened = new Opened();
        try {
            return start(settings, clock, opened);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private static Application start(Settings settings, InstantSource clock, Opened opened) {
        PublicKey.requireNotGiven(settings);
        Listening.check(settings.host(), settings.port());
        var random = new SecureRandom();
        var objects = settings.bytes().open(opened);
        if (settings.database().isEmbedded()) {
            DataFolder.make(settings.data());
        }
        var metrics = opened.add(new Metrics());
        var pool = opened.add(Database.open(settings.database()));
        metrics.watch(pool);
        var persistence = opened.add(Database.migrated(pool, settings.database()));

        var transactions = persistence.transactions();
        var ids = new TimeOrderedIds(clock, random);
        var useCases = UseCases.over(
                transactions, objects, new MetadataExtractor(objects), new ImageRenderer(), ids, settings.retention());
        metrics.watch(useCases.readDrainOverview());
        var health = new Health(
                transactions,
                persistence::damage,
                objects,
                clock,
                settings.clocks().tolerance());

        var permit = new Permit(health, settings.drain().window(), clock);
        var activity =
                new Activity(NodeName.of(ids), clock.instant(), settings.drain().workers(), metrics);
        var heartbeat = new Heartbeat(
                useCases.tickDrain(),
                transactions,
                permit,
                activity,
                settings.clocks().policy(),
                clock);
        var beating = opened.add(new Loop("heartbeat", Heartbeat.INTERVAL, heartbeat));
        var drain = opened.add(Drain.of(useCases.drainBatch(), settings.drain(), permit, heartbeat, activity));
        var reclaim = new ReclaimRound(useCases.reclaimBytes(), persistence::damage, metrics);
        var reclaiming = opened.add(Reclaimers.of(reclaim, settings.drain().interval(), settings.reclaimWorkers()));

        var notices =
                new NoticeRound(useCases.announcePurges(), settings.purgeNotice(), heartbeat, persistence::damage);
        var announcing =
                opened.add(new Loop("notice of purges", settings.drain().interval(), notices));

        var brakes = new BrakeRound(useCases.checkBrakes(), settings.brake(), persistence::damage);
        var braking = opened.add(
                new Loop("brake", BrakeRound.interval(settings.drain().interval()), brakes));

        var audit = new AuditRound(useCases.trimAudit(), settings.auditRetention(), persistence::damage);
        var trimming = opened.add(new Loop("trimming of the audit log", AuditRound.INTERVAL, audit));

        var plan = settings.webhooks();
        var caller = new WebhookCaller(plan.privateTargets(), plan.patience(), clock);
        var webhooks = opened.add(new WebhookRound(useCases, caller, ids.next()));
        var telling = opened.add(new Loop("telling of webhooks", WebhookRound.INTERVAL, webhooks));

        var keyUses = opened.add(new KeyUsesRound(useCases.keyUses()));
        var noting = opened.add(new Loop("note of used keys", KeyUsesRound.INTERVAL, keyUses));

        var api = new HttpApi(
                useCases,
                Authentication.byApiKeyOrSession(useCases),
                health,
                settings.linkLifetime(),
                clock,
                settings.network().limits());
        PublicKey.requireNotInUse(settings, useCases);
        var server = opened.add(HttpServer.start(settings, api, metrics));
        var newKey = FirstUser.admit(useCases, settings.firstKey(), random);
        brakes.work(new Stop());
        beating.start();
        braking.start();
        drain.start();
        reclaiming.start();
        announcing.start();
        noting.start();
        trimming.start();
        telling.start();
        return new Application(server.address(), newKey, opened);
    }

    /** Lets running requests finish, then the batch in hand, then lets go of the database. */
    @Override
    public void close() {
        opened.close();
    }
}
