package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventType;
import dev.sluice.application.port.Webhook;
import dev.sluice.application.port.WebhookSecret;
import dev.sluice.application.port.Webhooks;
import dev.sluice.domain.Action;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.WebhookId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Webhooks} promises. */
public interface WebhooksContract extends PersistenceSubject {
    @Test
    default void a_webhook_comes_back_as_it_was_added_to_its_owner_alone() {
        var owner = Fixtures.user();
        var all = added(owner, null, EnumSet.allOf(EventType.class));
        clock().turn(Duration.ofSeconds(1));
        var one = Fixtures.libraryId();
        var other = Fixtures.libraryId();
        var some = added(
                new SelectedLibraries(owner, Set.of(one, other)),
                new ApiKeyId(UUID.randomUUID()),
                EnumSet.of(EventType.ASSET_TRASHED));

        assertThat(this.<List<Webhook>>webhooks(each -> each.list(owner))).containsExactly(all, some);
        assertThat(this.<Optional<Webhook>>webhooks(each -> each.find(owner, some.id())))
                .contains(some);
        assertThat(this.<Optional<Webhook>>webhooks(each -> each.find(Fixtures.user(), some.id())))
                .isEmpty();
        assertThat(this.<List<Webhook>>webhooks(each -> each.list(Fixtures.user())))
                .isEmpty();
    }

    @Test
    default void only_its_owner_removes_it() {
        var webhook = added(Fixtures.user(), null, EnumSet.of(EventType.LIBRARY_PURGED));

        assertThat(this.<Boolean>webhooks(each -> each.remove(Fixtures.user(), webhook.id())))
                .isFalse();
        assertThat(this.<Boolean>webhooks(each -> each.remove(webhook.owner(), webhook.id())))
                .isTrue();
        assertThat(this.<Boolean>webhooks(each -> each.remove(webhook.owner(), webhook.id())))
                .isFalse();
        assertThat(this.<List<Webhook>>webhooks(Webhooks::open)).isEmpty();
    }

    @Test
    default void it_is_open_as_long_as_its_key_is_good_and_its_user_is_active() {
        var user = given().user();
        var key = ApiKey.create(
                new ApiKeyId(UUID.randomUUID()),
                new KeyName("A key"),
                EnumSet.allOf(Action.class),
                user.id(),
                given().now());
        transactions().perform(unit -> unit.keys().add(key, Fixtures.sha256(Fixtures.bytes("a secret"))));
        var withKey = added(user.id(), key.id(), EnumSet.of(EventType.ASSET_CREATED));
        var without = added(user.id(), null, EnumSet.of(EventType.ASSET_CREATED));
        var hosts = added(Fixtures.user(), new ApiKeyId(UUID.randomUUID()), EnumSet.of(EventType.ASSET_CREATED));
        assertThat(this.<List<Webhook>>webhooks(Webhooks::open)).containsExactlyInAnyOrder(withKey, without, hosts);

        assertThat(transactions().<Boolean>oneByOne(unit -> unit.keys().revoke(user.id(), key.id(), unit.now())))
                .isTrue();

        assertThat(this.<List<Webhook>>webhooks(Webhooks::open)).containsExactlyInAnyOrder(without, hosts);
    }

    private Webhook added(Scope scope, @Nullable ApiKeyId key, Set<EventType> types) {
        var webhook = new Webhook(
                new WebhookId(UUID.randomUUID()),
                scope,
                key,
                "https://example.org/" + "x".repeat(Webhook.LONGEST_URL - 20),
                WebhookSecret.of(new byte[64]),
                types,
                given().now());
        transactions().perform(unit -> unit.webhooks().add(webhook));
        return webhook;
    }

    private <R> R webhooks(Function<Webhooks, R> work) {
        return transactions().oneByOne(unit -> work.apply(unit.webhooks()));
    }
}
