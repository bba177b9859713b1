package dev.sluice.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the questions that are named on the command line. */
final class Main {
    /** What people notice first, and what is asked in a few minutes. */
    private static final List<String> GUARDED = List.of("transactions", "drain", "growth", "bytes");

    private static final Path RESULTS = Path.of("benchmarks/target/results");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Main() {}

    private static Map<String, Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("transactions", new Transactions());
        questions.put("drain", new Drain());
        questions.put("growth", new Growth());
        questions.put("nodes", new Nodes());
        questions.put("peer", new Peer());
        questions.put("startup", new Startup());
        questions.put("bytes", new Bytes());
        questions.put("core", new Core());
        return questions;
    }

    public static void main(String[] args) throws Exception {
        var named = new ArrayList<>(List.of(args));
        boolean guard = named.remove("guard");
        boolean quick = named.remove("--quick");
        var effort = guard ? Effort.guarding() : quick ? Effort.briefly() : Effort.fully();
        var questions = questions();
        if (named.remove("all")) {
            named.addAll(questions.keySet());
        } else if (guard && named.isEmpty()) {
            named.addAll(GUARDED);
        }
        if (named.isEmpty() || !questions.keySet().containsAll(named)) {
            System.err.println("benchmarks/run QUESTION… [--quick], with any of: all guard " + questions.keySet());
            System.exit(2);
        }
        int missed = 0;
        for (var question : questions.entrySet()) {
            if (named.contains(question.getKey())) {
                var table = question.getValue().ask(effort);
                write(guard ? RESULTS.resolve("guard") : RESULTS, question.getKey(), table);
                System.out.println(table.markdown());
                missed += table.missed().size();
            }
        }
        if (guard && missed > 0) {
            System.out.println(missed + " of these figures are not what they must be.");
            System.exit(1);
        }
    }

    private static void write(Path folder, String name, Table table) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve(name + ".json").toFile(), table);
        Files.writeString(folder.resolve(name + ".md"), table.markdown());
        try (var all = Files.list(folder)) {
            var together = all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("all.md"))
                    .sorted()
                    .map(Main::read)
                    .collect(Collectors.joining("\n"));
            Files.writeString(folder.resolve("all.md"), together);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
