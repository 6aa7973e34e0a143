package org.vipdrift.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.core.Disk;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.PresentedKey;

/** Run by {@link FullDiskTest} in a process of its own: writes on a small disk until there is no room. */
final class FullDiskProgram {
    private static final int PAGE = 4096;
    private static final String LONGEST = "密".repeat(1024);
    private static final int MOST = 10_000;
    private final Path disk;

    private FullDiskProgram(Path disk) {
        this.disk = disk;
    }

    /** Arguments: the disk, and what is to be written. */
    public static void main(String[] arguments) throws IOException {
        FullDiskProgram program = new FullDiskProgram(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "inventory" -> program.inventory();
            case "password" -> program.password();
            case "known hosts" -> program.knownHosts();
            default -> program.capture();
        }
    }

    private void inventory() throws IOException {
        host("h1", "");
        byte[] before = Files.readAllBytes(disk.resolve("inventory.yaml"));
        Path filler = fill(0);
        host("h2", "");
        Files.delete(filler);
        boolean same = Arrays.equals(before, Files.readAllBytes(disk.resolve("inventory.yaml")));
        System.out.println("same " + same + ", left over " + names());
        host("h2", "");
    }

    /** The page that is left takes the inventory, which frees one, but not this. */
    private void password() throws IOException {
        host("h1", "");
        Path filler = fill(1);
        host("h3", LONGEST + "\n");
        Files.delete(filler);
        System.out.println("left over " + names());
    }

    private void host(String name, String password) {
        FakeIo io = new FakeIo().piping(password);
        List<String> line = new ArrayList<>(List.of("host", "add", name, "--address", "192.0.2." + name.charAt(1),
                "--user", "root",
                "--data", disk.toString()));
        line.addAll(password.isEmpty() ? List.of() : List.of("--password-stdin"));
        int status = Main.run(line.toArray(String[]::new), io);
        System.out.print((io.printed() + io.said()).lines().map(said -> status + " " + said + "\n")
                .reduce("", String::concat));
    }

    private void knownHosts() throws IOException {
        fill(1);
        Path file = disk.resolve("known_hosts");
        KnownHosts known = new KnownHosts(file, List.of());
        List<PresentedKey> trusted = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                PresentedKey key = PresentedKey.of("h" + i, 22, wire(i));
                known.trust(key);
                trusted.add(key);
            }
        } catch (IOException e) {
            System.out.println(Disk.why(e));
        }
        System.out.println("whole " + (known.problems().isEmpty() && Files.readString(file).endsWith("\n")) + ", all "
                + (trusted.size() > 9 && Files.readAllLines(file).size() == trusted.size()
                        && trusted.stream().allMatch(key -> known.check(key) instanceof HostKeyVerdict.Trusted)));
    }

    /** A key of 32 octets, in the form of RFC 8709. */
    private static byte[] wire(int number) {
        byte[] wire = new byte[4 + 11 + 4 + 32];
        wire[3] = 11;
        System.arraycopy("ssh-ed25519".getBytes(StandardCharsets.US_ASCII), 0, wire, 4, 11);
        wire[18] = 32;
        wire[19] = (byte) number;
        wire[20] = (byte) (number >> 8);
        return wire;
    }

    private void capture() throws IOException {
        Path there = Files.writeString(disk.resolve("a.pcapng"), "mine");
        try (CaptureWriter writer = CaptureWriter.replacing(there, FileKind.PCAPNG)) {
            write(writer);
        }
        try (CaptureWriter writer = CaptureWriter.growing(disk.resolve("b.pcapng"), FileKind.PCAPNG)) {
            write(writer);
        }
        System.out.println("same " + Files.readString(there).equals("mine") + ", left over " + names());
    }

    private static void write(CaptureWriter writer) {
        try {
            for (int i = 0; i < MOST; i++) {
                writer.write(new Frame(Slice.of(new byte[60]), 60, i, "eth0", Frame.ETHERNET));
            }
            writer.finish();
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            System.out.println(failure.status() + " " + failure.sentence());
        }
    }

    /** Leaves so many pages. */
    private Path fill(int pages) throws IOException {
        Path filler = disk.resolve("filler");
        long room = Files.getFileStore(disk).getUsableSpace();
        return Files.write(filler, new byte[(int) room - pages * PAGE]);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
