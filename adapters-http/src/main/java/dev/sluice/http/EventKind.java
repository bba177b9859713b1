package dev.sluice.http;

import dev.sluice.application.port.EventType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What events are about, by the words of the query parameter {@code entity_types}. */
enum EventKind {
    ASSET,
    METADATA,
    LIBRARY,
    ALBUM,
    PERSON,
    FACE,
    ALBUM_ASSET,
    STACK;

    private static final Map<String, EventKind> WORDS =
            Arrays.stream(values()).collect(Collectors.toMap(EventKind::word, Function.identity()));

    /** What a client hears of that names none: libraries would surprise those written before there were such events. */
    static final Set<EventKind> UNASKED = EnumSet.complementOf(EnumSet.of(LIBRARY));

    /** What events of this type are about. */
    static EventKind of(EventType type) {
        var name = type.name();
        return List.of(LIBRARY, METADATA, ASSET).stream()
                .filter(kind -> name.startsWith(kind.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what is " + type + " about?"));
    }

    /** All types of events about these. Nothing ever happens to what nobody here has. */
    static Set<EventType> types(Collection<EventKind> kinds) {
        return Arrays.stream(EventType.values())
                .filter(type -> kinds.contains(of(type)))
                .collect(Collectors.toSet());
    }

    /** The kinds that a query names, or those that clients expect. */
    static Set<EventKind> of(Query query) {
        var named = EnumSet.noneOf(EventKind.class);
        named.addAll(query.all("entity_types", Parse.word(WORDS)));
        return named.isEmpty() ? UNASKED : named;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
