package org.vipdrift.remote.libsecret;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.libsecret.internal.Libsecret;

/** Thread-safe. The keyring of the session this program runs in. Each call has a thread of its own, and two minutes. */
public final class LibsecretKeyring implements Keyring {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Libsecret library;

    private LibsecretKeyring(Libsecret library) {
        this.library = library;
    }

    /** Absent without libsecret, or outside a session: there the library would start a bus of its own. */
    public static Optional<Keyring> ofThisSession() {
        return hasBus(System.getenv()) ? Libsecret.installed().map(LibsecretKeyring::new) : Optional.empty();
    }

    private static boolean hasBus(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
                || !runtime.isEmpty() && Files.exists(Path.of(runtime, "bus"));
    }

    @Override
    public Optional<Secret> find(String name) throws IOException {
        return waited(cancellable -> library.find(name, cancellable)).map(LibsecretKeyring::secret);
    }

    @Override
    public void keep(String name, String label, Secret secret) throws IOException {
        Secret copy = secret.copy();
        waited(cancellable -> {
            try (copy; Arena arena = Arena.ofConfined()) {
                MemorySegment text = text(arena, copy);
                try {
                    library.store(name, label, text, cancellable);
                } finally {
                    text.fill((byte) 0);
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public void forget(String name) throws IOException {
        waited(cancellable -> {
            library.clear(name, cancellable);
            return Optional.empty();
        });
    }

    /** What is asked of the library. */
    private interface Question<T> {
        Optional<T> ask(MemorySegment cancellable) throws IOException;
    }

    private <T> Optional<T> waited(Question<T> question) throws IOException {
        MemorySegment cancellable = library.cancellable();
        FutureTask<Optional<T>> task = new FutureTask<>(() -> {
            try {
                return question.ask(cancellable);
            } finally {
                library.release(cancellable);
            }
        });
        Thread.ofPlatform().name("keyring").daemon().start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            library.cancel(cancellable);
            throw new IOException("it was not unlocked within " + PATIENCE.toMinutes() + " minutes", e);
        } catch (InterruptedException e) {
            library.cancel(cancellable);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the wait for it was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException said ? said
                    : new IOException("it could not be asked (" + e.getCause() + ")", e);
        }
    }

    private static MemorySegment text(Arena arena, Secret secret) {
        char[] characters = secret.reveal();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        Arrays.fill(characters, '\0');
        MemorySegment text = arena.allocate(encoded.remaining() + 1L);
        MemorySegment.copy(encoded.array(), 0, text, ValueLayout.JAVA_BYTE, 0, encoded.remaining());
        Arrays.fill(encoded.array(), (byte) 0);
        return text;
    }

    private static Secret secret(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return new Secret(characters);
    }
}
