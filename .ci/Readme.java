import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the README to its word. {@code java .ci/Readme.java print NAME} prints the block of code behind the comment
 * {@code <!-- NAME -->}; {@code java .ci/Readme.java walk} runs every line of the console blocks that begins with a dollar
 * sign, in one bash, and fails where the answer is not the printed one. Ids and times may differ.
 */
public class Readme {
    private static final Path README = Path.of("README.md");
    private static final String END = "-- end of the answer --";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("print")) {
            System.out.print(String.join("\n", block(arguments[1])) + "\n");
        } else if (arguments.length == 1 && arguments[0].equals("walk")) {
            walk();
        } else {
            throw new IllegalArgumentException("print NAME, or walk");
        }
    }

    private static List<String> block(String name) throws IOException {
        var lines = Files.readAllLines(README);
        int comment = lines.indexOf("<!-- " + name + " -->");
        if (comment < 0) {
            throw new IllegalArgumentException("README.md has no block " + name);
        }
        var rest = lines.subList(comment + 2, lines.size());
        return rest.subList(0, rest.indexOf("```"));
    }

    private static void walk() throws Exception {
        var bash = new ProcessBuilder("bash").redirectErrorStream(true).start();
        int passed = 0;
        int failed = 0;
        try (var in = bash.outputWriter(StandardCharsets.UTF_8);
                var out = new BufferedReader(new InputStreamReader(bash.getInputStream(), StandardCharsets.UTF_8))) {
            for (var step : steps()) {
                System.out.println("$ " + step.command());
                var answer = run(in, out, step.command());
                answer.forEach(System.out::println);
                if (normal(answer).equals(normal(step.answer()))) {
                    passed++;
                } else {
                    failed++;
                    System.out.println("!! the README says:");
                    step.answer().forEach(System.out::println);
                }
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    private static List<String> run(Writer in, BufferedReader out, String command) throws IOException {
        in.write(command + "\nprintf '\\n%s\\n' '" + END + "'\n");
        in.flush();
        var answer = new ArrayList<String>();
        for (var line = out.readLine(); line != null && !line.equals(END); line = out.readLine()) {
            answer.add(line);
        }
        return answer;
    }

    private static List<Step> steps() throws IOException {
        var steps = new ArrayList<Step>();
        boolean console = false;
        for (var line : Files.readAllLines(README)) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (console) {
                steps.get(steps.size() - 1).answer().add(line);
            }
        }
        return steps;
    }

    /** Without what differs from one run to the next, and without empty lines. */
    private static List<String> normal(List<String> answer) {
        return answer.stream()
                .map(line -> line.replaceAll("_[2-9A-HJ-NP-Za-km-z]{22}", "_ID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private record Step(String command, List<String> answer) {}
}
