package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@link DumpcapProgram}; and says when a test cannot be run for want of rights. */
final class OwnProcess {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private OwnProcess() {
    }

    /** Skips the test where frames cannot be captured; in CI that is a failure. */
    static void needRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        assertTrue(root || !"true".equals(System.getenv("CI")), "In CI the capture tests must run as root.");
        assumeTrue(root, "Skipped: capturing needs root.");
    }

    /** Runs a command that must succeed. */
    static void command(String... words) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor(), () -> List.of(words).toString());
    }

    /** What a shell's word list prefix and java options make of the program; its output, at most a minute later. */
    static String run(List<String> prefix, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(DumpcapProgram.class, prefix, options, arguments);
    }

    /** The same with another program. */
    static String run(Class<?> main, List<String> prefix, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("timeout", "--kill-after=5", "60"));
        command.addAll(prefix);
        command.addAll(List.of(JAVA, "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The program did not end.");
        return output;
    }

    /** The program without anything before it, as it runs. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-cp", System.getProperty("java.class.path"),
                DumpcapProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /**
     * A shell in a network namespace of its own with two ends of a cable, near and far, that runs what follows as "$@".
     *
     * @param meanwhile shell commands before that, ended by ; or &
     */
    static List<String> inOwnNetwork(String meanwhile) {
        return inNetworkThatRuns(meanwhile + " \"$@\"");
    }

    /** As {@link #inOwnNetwork}; the cable is gone as soon as the program has printed its first line. */
    static List<String> unpluggedAfterTheFirstLine() {
        return inNetworkThatRuns("\"$@\" | { read -r line; echo \"$line\"; ip link delete near; cat; }");
    }

    private static List<String> inNetworkThatRuns(String commands) {
        return List.of("unshare", "--net", "--mount", "sh", "-c",
                "mount -t sysfs sys /sys; ip link set lo up; "
                        + "echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6; ip link add near type veth peer name far; "
                        + "ip link set near up; ip link set far up; ip address add 198.51.100.1/24 dev near; "
                        + commands,
                "sh");
    }
}
