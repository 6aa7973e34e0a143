package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.vipdrift.core.Printable;

/** Immutable. The name of a program as the kernel has it: the first 15 octets (proc_pid_comm(5)). */
final class ProcessName {
    private static final Path PROC = Path.of("/proc");
    private static final int LONGEST = 15;
    /** More are not looked at, so that a host full of processes does not keep a thread. */
    private static final int MOST_PROCESSES = 65_536;

    private final byte[] name;

    ProcessName(String name) {
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        this.name = Arrays.copyOf(octets, Math.min(octets.length, LONGEST));
    }

    /** The processes of that name. */
    List<Long> search() throws IOException, InterruptedException {
        List<Long> found = new ArrayList<>();
        int left = MOST_PROCESSES;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Iterator<Path> each = entries.iterator(); each.hasNext() && left > 0; left--) {
                long pid = Long.parseLong(String.valueOf(each.next().getFileName()));
                if (isThatOf(pid)) {
                    found.add(pid);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        return found;
    }

    /** Whether a process is there, has the name and has not ended. */
    boolean isThatOf(long pid) throws IOException {
        byte[] stat;
        try {
            stat = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("stat"));
        } catch (NoSuchFileException ended) {
            return false;
        } catch (IOException e) {
            if (Files.exists(PROC.resolve(Long.toString(pid)))) {
                throw e;
            }
            return false;
        }
        return matches(stat);
    }

    /** @param stat "PID (NAME) STATE ..." (proc_pid_stat(5)); a name may hold brackets and spaces itself */
    boolean matches(byte[] stat) {
        String text = new String(stat, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf('(') + 1;
        int end = text.lastIndexOf(')');
        if (begin == 0 || end < begin || end + 2 >= text.length()) {
            return false;
        }
        char state = text.charAt(end + 2);
        return Arrays.equals(stat, begin, end, name, 0, name.length) && state != 'Z' && state != 'X';
    }

    @Override
    public String toString() {
        return Printable.quoted(new String(name, StandardCharsets.UTF_8));
    }
}
