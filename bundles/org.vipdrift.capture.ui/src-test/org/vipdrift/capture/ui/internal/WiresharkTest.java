package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiresharkTest {
    @TempDir
    private Path folder;

    @Test
    void isTheFirstProgramOfThatNameInAFolderWithAnAbsolutePath() throws IOException {
        Path program = program("");
        Files.createDirectories(folder.resolve("other/wireshark"));
        assertEquals(Optional.of(new Wireshark(program)),
                Wireshark.in(Stream.of("", ".", folder.resolve("other").toString(), folder.toString())));
        assertEquals(Optional.empty(), Wireshark.in(Stream.of(folder.resolve("other").toString())));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(Optional.empty(), Wireshark.in(Stream.of(folder.toString())));
    }

    @Test
    void getsTheFileAsAnArgumentWhateverItIsCalled() throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        program("printf '%s\\n' \"$@\" > '" + told + ".part'; mv '" + told + ".part' '" + told + "'");
        Path file = folder.resolve("-x $(touch evil) ; 'a'.pcapng");
        assertEquals(0, Wireshark.in(Stream.of(folder.toString())).orElseThrow().show(file).waitFor());
        assertEquals(List.of("-r", file.toString()), Files.readAllLines(told));
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("wireshark"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
