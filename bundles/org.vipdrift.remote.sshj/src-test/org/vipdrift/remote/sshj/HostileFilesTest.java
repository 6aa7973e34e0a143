package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.HostileSftp;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** What a host, or somebody on it, can do to us by way of SFTP. */
@Timeout(60)
class HostileFilesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private final TestSshServer server = new TestSshServer().on("ask", Behaviour.says("answer", "", 0));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void doesNotWriteThroughASymbolicLinkInTheUploadsPlace() throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path precious = Files.writeString(root.resolve("precious"), "mine");
        Files.createSymbolicLink(root.resolve("link"), precious.getFileName());
        Files.createSymbolicLink(root.resolve("dangling"), Path.of("made"));
        Path file = Files.writeString(folder.resolve("file"), "content");
        try (RemoteSession session = connect(server.serving(root)); FileTransfer files = session.files()) {
            for (String link : List.of("/link", "/dangling")) {
                String sentence = assertThrows(RemoteException.class,
                        () -> files.upload(file, link, LONG, Progress.SILENT, Cancellation.NEVER)).sentence();
                assertTrue(sentence.startsWith("Host h1 could not create " + link), sentence);
                assertThrows(RemoteException.class, () -> files.makeFolder(link));
            }
        }
        assertEquals("mine", Files.readString(precious));
        assertFalse(Files.exists(root.resolve("made")));
    }

    @Test
    void removesASymbolicLinkAndNotWhatItPointsTo() throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path precious = Files.writeString(Files.createDirectory(root.resolve("other")).resolve("precious"), "mine");
        Files.createSymbolicLink(root.resolve("link"), Path.of("other"));
        Files.createSymbolicLink(Files.createDirectory(root.resolve("ours")).resolve("inner"), Path.of("../other"));
        try (RemoteSession session = connect(server.serving(root)); FileTransfer files = session.files()) {
            files.remove("/link");
            files.remove("/ours");
        }
        assertEquals("mine", Files.readString(precious));
        assertFalse(Files.exists(root.resolve("link"), LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(root.resolve("ours")));
    }

    @Test
    void doesNotReadAFolderWithoutEnd() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        String sentence = removing(new HostileSftp() {
            @Override
            protected void readFolder(int id) throws IOException {
                looks.incrementAndGet();
                entries(id, 50, "../../etc/passwd");
            }
        });
        assertTrue(sentence.startsWith("Host h1 could not remove /x ("), sentence);
        assertTrue(looks.get() < 10, looks::toString);
    }

    @Test
    void doesNotMakeRoomForAMessageOfAGigabyte() throws Exception {
        String sentence = removing(new HostileSftp() {
            @Override
            protected void readFolder(int id) throws IOException {
                head(1 << 30, 104);
            }
        });
        assertTrue(sentence.contains("the host announced a message of 1073741824 bytes, at most 262144 are read"),
                sentence);
    }

    @Test
    void leavesAHostThatAnswersOneOctetAtATime() throws Exception {
        String sentence = removing(new HostileSftp() {
            @Override
            protected void readFolder(int id) throws IOException {
                var out = head(200_000, 104);
                while (!Thread.interrupted()) {
                    out.write(0);
                    out.flush();
                    Thread.yield();
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                }
            }
        });
        assertTrue(sentence.startsWith("Host h1 did not finish removing /x within 8 s;"), sentence);
    }

    @Test
    void leavesAFolderThatNeverEndsAndHasNothingInIt() throws Exception {
        String sentence = removing(new HostileSftp() {
            @Override
            protected void readFolder(int id) throws IOException {
                entries(id, 0, "");
            }
        });
        assertEquals("Host h1 did not finish removing /x within 8 s; remove it there.", sentence);
    }

    /** The sentence of a removal that failed; the session must go on. */
    private String removing(HostileSftp sftp) throws Exception {
        try (RemoteSession session = connect(server.onSftp(sftp))) {
            try (FileTransfer files = session.files()) {
                String sentence = assertThrows(RemoteException.class, () -> files.remove("/x")).sentence();
                assertTrue(sentence.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), sentence);
                return sentence;
            }
        }
    }

    private RemoteSession connect(TestSshServer to) throws Exception {
        return new SshjRemoteHosts(
                new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                TestCredentials.RIGHT, new UserKeys(Optional.empty(), List.of()))
                .connect(to.start().target(new Login.Password()), LONG);
    }
}
