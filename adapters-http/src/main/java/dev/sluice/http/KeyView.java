package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.ApiKeySecret;
import dev.sluice.domain.Action;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.SelectedLibraries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key as its user sees it; {@code apiKey} is the secret, and is there only when the key has just been made. */
record KeyView(
        String id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        boolean isActive,
        List<String> actions,
        String libraryScopeMode,
        @Nullable Integer selectedLibraryCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String apiKey) {

    static KeyView of(ApiKey key) {
        return of(key, null);
    }

    /** With the secret, this once. */
    static KeyView of(ApiKey key, @Nullable ApiKeySecret secret) {
        var selected = key.scope() instanceof SelectedLibraries some ? some : null;
        return new KeyView(
                key.id().toString(),
                key.name().text(),
                key.createdAt(),
                key.lastUsedAt(),
                key.isActive(),
                key.actions().stream().sorted().map(Action::word).toList(),
                selected == null ? KeyForm.ALL : KeyForm.SELECTED,
                selected == null ? null : selected.libraries().size(),
                secret == null ? null : secret.text());
    }
}
