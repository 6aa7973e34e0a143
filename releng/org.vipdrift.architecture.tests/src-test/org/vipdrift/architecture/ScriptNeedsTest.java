package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts bring from Debian's packages before they begin, not when it turns out to be missing. */
class ScriptNeedsTest {
    private static final Path RELENG = Path.of(System.getProperty("vipdrift.root", "../..")).resolve("releng");
    private static final Pattern NEED = Pattern.compile("^ *(?:need_\\w+\\(\\) \\{ )?need '?([^' ]+)",
            Pattern.MULTILINE);

    /** On a machine that has nothing: the names that would be installed. */
    private static List<String> installedBy(String function) throws Exception {
        String script = "releng=$0; for one in say packages needs; do . $0/lib/$one.sh; done; id() { echo 0; }; "
                + "type() { :; }; has() { return 1; }; install_first() { echo $1; }; fail() { :; }; " + function;
        Process bash = new ProcessBuilder("bash", "-c", script, RELENG.toString()).redirectErrorStream(true).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theBuildHasAWindowsLibraryForTheRehearsalAndACompilerForTheHelper() throws Exception {
        assertEquals(List.of("libgtk-3-0t64", "libpcap0.8t64", "gcc", "binutils", "libc6-dev", "linux-libc-dev",
                "zstd", "libzstd-dev"),
                installedBy("need_for_build"));
    }

    @Test
    void theBuildAndTheTestsAskBeforeMavenRuns() throws IOException {
        for (String script : List.of("build", "verify")) {
            String text = Files.readString(RELENG.resolve(script));
            int asked = text.indexOf("\nneed_for_build\n");
            assertTrue(asked > 0 && asked < text.indexOf("maven \"$root/target/"), script);
        }
    }

    @Test
    void whatTheBuildNeedsIsNamedInOnePlace() throws IOException {
        Map<String, Set<String>> namedBy = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RELENG, 2)) {
            for (Path script : files.filter(ScriptNeedsTest::isScript).toList()) {
                NEED.matcher(Files.readString(script)).results()
                        .forEach(found -> namedBy.computeIfAbsent(found.group(1), _ -> new TreeSet<>())
                                .add(RELENG.relativize(script).toString()));
            }
        }
        for (String shared : List.of("/usr/lib/*/libgtk-3.so.0", "/usr/lib/*/libpcap.so.0.8", "cc",
                "/usr/include/stdio.h")) {
            assertEquals(Set.of("lib/needs.sh"), namedBy.get(shared), shared);
        }
    }

    private static boolean isScript(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 1 << 16
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("#");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
