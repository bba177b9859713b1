package dev.sluice.http;

import dev.sluice.application.KeyRequest;
import dev.sluice.domain.Action;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what somebody wants a new key to be good for. */
final class KeyForm {
    static final String ALL = "all_libraries";
    static final String SELECTED = "selected_libraries";

    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toUnmodifiableMap(Action::word, Function.identity()));
    private static final Map<String, Boolean> IS_SELECTED = Map.of(ALL, false, SELECTED, true);

    private KeyForm() {}

    /**
     * Reads the body of a request.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static KeyRequest read(Context ctx) {
        var body = JsonBody.read(ctx);
        var name = body.required("name", KeyName::new);
        var actions = actions(body);
        boolean selected =
                body.required("library_scope_mode", Parse.word(IS_SELECTED)).orElse(body.hasValue("library_ids"));
        var libraries = selected ? Set.copyOf(body.all("library_ids", ApiKey.MAX_LIBRARIES, LibraryId::parse)) : null;
        if (!selected && body.hasValue("library_ids")) {
            body.refuse("library_ids", "Value error, only a key for selected libraries names libraries");
        }
        body.check();
        return new KeyRequest(name.orElseThrow(), actions, libraries);
    }

    private static Set<Action> actions(JsonBody body) {
        var actions = Set.copyOf(body.all("actions", ACTIONS.size(), Parse.word(ACTIONS)));
        if (!actions.isEmpty() && !actions.contains(Action.READ)) {
            body.refuse("actions", "Value error, a key that allows anything has to allow read as well");
        }
        return actions;
    }
}
