package org.vipdrift.agent.internal.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Other programs on the host that move addresses, found by the names of running processes. */
final class Daemons {
    /** TASK_COMM_LEN of the kernel. */
    private static final int LONGEST_NAME = 16;
    private static final int MOST_PROCESSES = 65_536;
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("keepalived", "keepalived"),
            Map.entry("pacemakerd", "pacemaker"), Map.entry("corosync", "corosync"), Map.entry("vrrpd", "vrrpd"),
            Map.entry("bird", "bird"), Map.entry("bird6", "bird"), Map.entry("zebra", "frr"),
            Map.entry("ucarp", "ucarp"), Map.entry("wackamole", "wackamole"), Map.entry("heartbeat", "heartbeat"),
            Map.entry("vip-manager", "vip-manager"), Map.entry("kube-vip", "kube-vip"));

    private Daemons() {
    }

    /** @param processes /proc */
    static List<String> running(Path processes) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        int seen = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path folder : folders) {
                String daemon = KNOWN.get(name(folder.resolve("comm")));
                if (daemon != null) {
                    found.add(daemon);
                }
                if (++seen >= MOST_PROCESSES) {
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    private static String name(Path comm) {
        try (InputStream in = Files.newInputStream(comm)) {
            return new String(in.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8).strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
