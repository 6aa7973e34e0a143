package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.cli.Main;
import org.vipdrift.lab.tests.Lab;

/** The command line over a data folder of its own, on the lab. Each run opens everything anew, as the program does. */
public final class CommandLine {
    static final String VIP = "198.51.100.100";
    private static final int MOST_ATTEMPTS = 8;
    private static final String HOME_INTERFACE = "host0";
    private final Lab lab;
    private final Path data;

    /** What a run left behind. */
    public record Run(int status, String printed, String said) {

        public JsonObject json() {
            return JsonParser.parseString(printed).getAsJsonObject();
        }

        /** Whether it was a move that was given up before anything was changed. */
        boolean movedNothing() {
            return status == 1 && json().get("outcome").getAsString().equals("rolled-back")
                    && json().get("sentence").getAsString().contains("Nothing was moved");
        }

        /** Everything, for messages of assertions. */
        @Override
        public String toString() {
            return "exit status " + status + "\n" + printed + said;
        }
    }

    public CommandLine(Lab lab, Path data) {
        this.lab = lab;
        this.data = data;
    }

    public Run run(String... words) {
        return runWithInput("", words);
    }

    Run runWithInput(String input, String... words) {
        LabIo io = new LabIo(input);
        String[] all = Stream.concat(Stream.of("--data", data.toString()), Stream.of(words)).toArray(String[]::new);
        return new Run(Main.run(all, io), io.printed(), io.said());
    }

    /** A run that must work. */
    Run works(String... words) {
        Run run = run(words);
        assertEquals(0, run.status(), () -> String.join(" ", words) + ": " + run);
        return run;
    }

    /**
     * A move that must be done. On a busy machine getting ready may be too slow; it is tried again if nothing was moved
     * then, but never if something was and has been undone.
     */
    JsonObject moves(String... words) {
        Run run = run(words);
        for (int attempt = 1; attempt < MOST_ATTEMPTS && run.movedNothing(); attempt++) {
            run = run(words);
        }
        Run last = run;
        assertEquals(0, last.status(), () -> String.join(" ", words) + ": " + last);
        return last.json();
    }

    /** Adds hosts as root with the lab's key; h1 by its fingerprint, others as they come. */
    void addHosts(List<String> hosts) {
        for (String host : hosts) {
            works("host", "add", host, "--address", lab.address(host), "--user", "root", "--identity",
                    lab.key().toString(), "--host-key", host.equals("h1") ? fingerprint(host) : "accept-new");
        }
    }

    /** As the host itself knows it. */
    String fingerprint(String host) {
        return lab.ssh(host, "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub").split(" ")[1];
    }

    /** Hosts as before any test: no VIP, and no agent if they are in the inventory. */
    void bareHosts(List<String> hosts) {
        for (String host : hosts) {
            lab.ssh(host,
                    "systemctl stop vipdrift-agent 2>/dev/null; rm -rf /var/lib/vipdrift/*; ip -4 address flush dev "
                            + HOME_INTERFACE + " to " + VIP + "/32");
        }
        works(Stream.concat(Stream.of("agent", "remove"), hosts.stream()).toArray(String[]::new));
    }
}
