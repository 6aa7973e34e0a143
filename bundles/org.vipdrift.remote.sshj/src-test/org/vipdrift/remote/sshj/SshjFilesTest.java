package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestSshServer;

@Timeout(60)
class SshjFilesTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int SIZE = 3_000_001;

    @TempDir
    private Path folder;
    private Path root;
    private Path file;
    private final TestSshServer server = new TestSshServer();
    private RemoteSession session;

    @BeforeEach
    void connect() throws Exception {
        root = Files.createDirectory(folder.resolve("root"));
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        file = Files.write(folder.resolve("file"), content);
        server.serving(root).on("ask", Behaviour.says("answer", "", 0)).start();
        session = new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                TestCredentials.RIGHT, new UserKeys(Optional.empty(), List.of()))
                .connect(server.target(new Login.Password()), LONG);
    }

    @AfterEach
    void close() {
        session.close();
        server.close();
    }

    @Test
    void uploadsAFileWholeAndReportsHowFarItIs() throws Exception {
        List<Long> steps = new ArrayList<>();
        try (FileTransfer files = session.files()) {
            files.makeFolder("/new");
            files.upload(file, "/new/copy", LONG, (step, done, total) -> {
                assertEquals("upload", step);
                assertEquals(SIZE, total);
                steps.add(done);
            }, Cancellation.NEVER);
        }
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(root.resolve("new/copy")));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("new/copy"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("new"))));
        assertEquals(steps.stream().sorted().toList(), steps);
        assertEquals(SIZE, steps.getLast());
        assertTrue(steps.size() > 50);
    }

    @Test
    void doesNotWriteOverWhatIsThere() throws Exception {
        Files.createDirectory(root.resolve("old"));
        Path there = Files.writeString(root.resolve("old/copy"), "mine");
        try (FileTransfer files = session.files()) {
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> files.upload(file, "/old/copy", LONG, Progress.SILENT, Cancellation.NEVER));
            assertTrue(refused.sentence().startsWith("Host h1 could not create /old/copy ("), refused.sentence());
            assertThrows(RemoteException.class, () -> files.makeFolder("/old"));
        }
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void leavesNoPartBehindWhenCancelled() throws Exception {
        AtomicLong done = new AtomicLong();
        try (FileTransfer files = session.files()) {
            assertThrows(CancellationException.class, () -> files.upload(file, "/copy", LONG,
                    (step, bytes, total) -> done.set(bytes), () -> done.get() > 1_000_000));
        }
        assertFalse(Files.exists(root.resolve("copy")));
        assertEquals("answer", session.exec("ask", new byte[0], LONG).output());
    }

    @Test
    void leavesNoPartBehindWhenInterrupted() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try (FileTransfer files = session.files()) {
                files.upload(file, "/copy", LONG, (step, bytes, total) -> {
                    under.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }, Cancellation.NEVER);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            } catch (RemoteException e) {
                interrupted.completeExceptionally(e);
            }
        });
        assertTrue(under.await(10, TimeUnit.SECONDS));
        caller.interrupt();
        assertTrue(interrupted.get(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(root.resolve("copy")));
    }

    @Test
    void leavesNoPartBehindWhenItTakesTooLong() throws Exception {
        try (FileTransfer files = session.files()) {
            RemoteException late = assertThrows(RemoteException.class,
                    () -> files.upload(file, "/copy", Duration.ofMillis(1), Progress.SILENT, Cancellation.NEVER));
            assertEquals(Reason.TIMEOUT, late.reason());
            assertEquals("Sending file to host h1 took longer than 1 ms and was stopped; check the network, and try"
                    + " again.", late.sentence());
        }
        assertFalse(Files.exists(root.resolve("copy")));
    }

    @Test
    void saysThatTheUploadWasCutInTheMiddle() throws Exception {
        server.cuttingUploadsAfter(1_000_000);
        try (FileTransfer files = session.files()) {
            RemoteException cut = assertThrows(RemoteException.class,
                    () -> files.upload(file, "/copy", LONG, Progress.SILENT, Cancellation.NEVER));
            assertEquals(Reason.LOST, cut.reason());
            assertTrue(cut.sentence().startsWith("The connection to host h1 was lost while writing /copy ("),
                    cut.sentence());
        }
        assertFalse(session.isOpen());
    }

    @Test
    void saysThatAFileCannotBeReadHere() throws Exception {
        Path missing = folder.resolve("missing");
        try (FileTransfer files = session.files()) {
            assertEquals("The file " + missing + " could not be read on this machine (NoSuchFileException); nothing was"
                    + " sent.",
                    assertThrows(RemoteException.class,
                            () -> files.upload(missing, "/copy", LONG, Progress.SILENT, Cancellation.NEVER))
                            .sentence());
        }
        assertFalse(Files.exists(root.resolve("copy")));
    }

    @Test
    void removesAFolderWithItsFiles() throws Exception {
        try (FileTransfer files = session.files()) {
            files.makeFolder("/new");
            files.upload(file, "/new/copy", LONG, Progress.SILENT, Cancellation.NEVER);
            files.remove("/new");
            files.remove("/new");
            files.remove("/never/was");
        }
        assertEquals(List.of(), list(root));
    }

    @Test
    void saysThatAFolderIsMissing() throws Exception {
        try (FileTransfer files = session.files()) {
            String sentence = assertThrows(RemoteException.class, () -> files.makeFolder("/no/such")).sentence();
            assertTrue(sentence.startsWith("Host h1 could not make the folder /no/such (NO_SUCH_FILE"), sentence);
        }
    }

    @Test
    void saysThatTheHostHasNoFileTransfer() throws Exception {
        try (TestSshServer bare = new TestSshServer().start(); RemoteSession other = new SshjRemoteHosts(
                new AcceptNewHostKeys(new KnownHosts(folder.resolve("other"), List.of())), TestCredentials.RIGHT,
                new UserKeys(Optional.empty(), List.of())).connect(bare.target(new Login.Password()), LONG)) {
            RemoteException refused = assertThrows(RemoteException.class, other::files);
            assertEquals(Reason.PROTOCOL, refused.reason());
            assertEquals("Host h1 refused while starting file transfer (SFTP) (Request failed); look into the SSH"
                    + " server's log there.", refused.sentence());
        }
    }

    private static List<Path> list(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
