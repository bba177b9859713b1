package dev.sluice.application;

import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Webhook;

/** A webhook, and how far it was told. */
public record WebhookStatus(Webhook webhook, Subscription subscription) {}
