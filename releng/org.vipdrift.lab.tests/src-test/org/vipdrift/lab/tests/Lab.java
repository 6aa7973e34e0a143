package org.vipdrift.lab.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running lab: its hosts and what can be done to them. Facts are those of its start. Immutable. */
public final class Lab {
    static final Path ROOT = Path.of(System.getProperty("vipdrift.root", "../..")).toAbsolutePath().normalize();
    private static final Pattern ASSIGNMENT = Pattern.compile("^([A-Z_]+)=\"(.*)\"$", Pattern.MULTILINE);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String name;
    private final Map<String, String> facts;

    private Lab(String name, Map<String, String> facts) {
        this.name = name;
        this.facts = Map.copyOf(facts);
    }

    /** The name of the lab this run was given, in VIPDRIFT_LAB. */
    static Optional<String> name() {
        return Optional.ofNullable(System.getenv("VIPDRIFT_LAB")).filter(n -> !n.isEmpty());
    }

    static Lab open(String name) {
        Map<String, String> facts = new HashMap<>();
        Matcher line = ASSIGNMENT.matcher(run(program(name, "env")));
        while (line.find()) {
            facts.put(line.group(1), line.group(2));
        }
        return new Lab(name, facts);
    }

    /** A fact as {@code releng/lab env} names it. */
    public String fact(String key) {
        return Optional.ofNullable(facts.get(key))
                .orElseThrow(() -> new IllegalArgumentException("The lab says nothing of " + key + "."));
    }

    /** Names of the hosts, h1 first. */
    public List<String> hosts() {
        return List.copyOf(pairs("HOSTS").keySet());
    }

    /** The IPv4 address of a host. */
    public String address(String host) {
        return pairs("HOSTS").get(host);
    }

    public String mac(String host) {
        return pairs("MACS").get(host);
    }

    /** The private key root and ops accept. */
    public Path key() {
        return Path.of(fact("KEY"));
    }

    public Path knownHosts() {
        return Path.of(fact("KNOWN_HOSTS"));
    }

    /** Does what {@code releng/lab} does with these words (crash h1, boot h1, cut h1, ...) and returns what it printed. */
    public String tell(String... words) {
        return run(program(name, words));
    }

    /** Runs a command as root on a host and returns what it printed. */
    public String ssh(String host, String command) {
        return tell("ssh", host, command);
    }

    /** The command line of {@code releng/lab}, for a program the test runs and ends itself. */
    public static List<String> program(String name, String... words) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("releng/lab").toString(), "--name", name));
        command.addAll(List.of(words));
        return command;
    }

    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : fact(key).split(" ")) {
            String[] sides = pair.split("=", 2);
            pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }

    private static String run(List<String> command) {
        return Command.run(command, LIMIT);
    }
}
