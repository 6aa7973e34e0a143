package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where it is decided who holds, nobody looks at a clock that can be set: a step of an hour, or to 1970, changes nothing. */
class WallClockTest {
    private static final Path BUNDLES = Path.of(System.getProperty("vipdrift.root", "../..")).resolve("bundles");
    private static final String AGENT = "org.vipdrift.agent/src/org/vipdrift/agent/internal/";
    private static final List<String> DECIDING = List.of("org.vipdrift.vrrp/src", AGENT + "election", AGENT + "group",
            AGENT + "check", AGENT + "host", AGENT + "netlink", AGENT + "packet", AGENT + "state");
    private static final Pattern WALL = Pattern.compile("currentTimeMillis|Instant\\.now|Clock\\.system|new Date\\(");

    @Test
    void nothingThatDecidesReadsTheWallClock() throws IOException {
        for (String folder : DECIDING) {
            try (Stream<Path> files = Files.walk(BUNDLES.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    assertEquals(List.of(), WALL.matcher(Files.readString(file)).results().map(r -> r.group()).toList(),
                            file::toString);
                }
            }
        }
    }
}
