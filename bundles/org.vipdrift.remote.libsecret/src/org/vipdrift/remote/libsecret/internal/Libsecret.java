package org.vipdrift.remote.libsecret.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. The functions of libsecret-1 that wait for an answer (secret_password_store_sync and its like), for items that
 * have one attribute, {@code storage}. Each may wait for as long as a person takes to unlock the keyring.
 */
public final class Libsecret {
    private static final String LIBRARY = "libsecret-1.so.0";
    /** Attribute and end of the list of those, after the fixed parameters. */
    private static final int STORE_FIXED = 6;
    private static final int FIND_FIXED = 3;

    private final MethodHandle store;
    private final MethodHandle lookup;
    private final MethodHandle clear;
    private final MethodHandle free;
    private final MethodHandle freeError;
    private final MethodHandle newCancellable;
    private final MethodHandle cancel;
    private final MethodHandle unref;
    private final MemorySegment schema;
    private final MemorySegment attribute;

    private Libsecret(SymbolLookup library) {
        store = variadic(library, "secret_password_store_sync", STORE_FIXED,
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                        ADDRESS));
        lookup = variadic(library, "secret_password_lookup_sync", FIND_FIXED,
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        clear = variadic(library, "secret_password_clear_sync", FIND_FIXED,
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        free = plain(library, "secret_password_free", FunctionDescriptor.ofVoid(ADDRESS));
        freeError = plain(library, "g_error_free", FunctionDescriptor.ofVoid(ADDRESS));
        newCancellable = plain(library, "g_cancellable_new", FunctionDescriptor.of(ADDRESS));
        cancel = plain(library, "g_cancellable_cancel", FunctionDescriptor.ofVoid(ADDRESS));
        unref = plain(library, "g_object_unref", FunctionDescriptor.ofVoid(ADDRESS));
        attribute = Arena.global().allocateFrom("storage");
        schema = Schema.of(Arena.global(), "org.vipdrift.Key", attribute);
    }

    /** Absent where the library is not installed, or is not what we know. */
    public static Optional<Libsecret> installed() {
        try {
            return Optional.of(new Libsecret(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static MethodHandle variadic(SymbolLookup library, String name, int fixed, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape,
                Linker.Option.firstVariadicArg(fixed));
    }

    private static MethodHandle plain(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    /** Ends calls that were given it, from another thread. */
    public MemorySegment cancellable() {
        return call(() -> (MemorySegment) newCancellable.invokeExact());
    }

    public void cancel(MemorySegment cancellable) {
        run(cancel, cancellable);
    }

    public void release(MemorySegment cancellable) {
        run(unref, cancellable);
    }

    /** @param secret UTF-8, with a zero octet at its end */
    public void store(String name, String label, MemorySegment secret, MemorySegment cancellable) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment labelText = arena.allocateFrom(label);
            MemorySegment value = arena.allocateFrom(name);
            call(() -> (int) store.invokeExact(schema, MemorySegment.NULL, labelText, secret, cancellable, error,
                    attribute, value, MemorySegment.NULL));
            demandNone(error);
        }
    }

    /** @return UTF-8 in an array that the caller wipes; absent if there is no such item */
    public Optional<byte[]> find(String name, MemorySegment cancellable) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment value = arena.allocateFrom(name);
            MemorySegment found = call(() -> (MemorySegment) lookup.invokeExact(schema, cancellable, error, attribute,
                    value, MemorySegment.NULL));
            demandNone(error);
            return found.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(taken(found));
        }
    }

    private byte[] taken(MemorySegment found) {
        MemorySegment text = found.reinterpret(Integer.MAX_VALUE);
        int length = 0;
        while (text.get(java.lang.foreign.ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        byte[] bytes = text.asSlice(0, length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        run(free, found);
        return bytes;
    }

    public void clear(String name, MemorySegment cancellable) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment value = arena.allocateFrom(name);
            call(() -> (int) clear.invokeExact(schema, cancellable, error, attribute, value, MemorySegment.NULL));
            demandNone(error);
        }
    }

    /** struct GError { GQuark domain; gint code; gchar *message; } */
    private void demandNone(MemorySegment place) throws IOException {
        MemorySegment error = place.get(ADDRESS, 0);
        if (error.equals(MemorySegment.NULL)) {
            return;
        }
        MemorySegment message = error.reinterpret(2 * ADDRESS.byteSize())
                .get(ADDRESS
                        .withTargetLayout(MemoryLayout.sequenceLayout(4096, java.lang.foreign.ValueLayout.JAVA_BYTE)),
                        2 * JAVA_INT.byteSize());
        String said = Printable.oneLine(message.getString(0, StandardCharsets.UTF_8), 200);
        run(freeError, error);
        throw new IOException(said);
    }

    /** A call of C. */
    private interface Call<T> {
        T make() throws Throwable;
    }

    private static void run(MethodHandle function, MemorySegment argument) {
        call(() -> {
            function.invokeExact(argument);
            return 0;
        });
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (Throwable e) {
            throw new IllegalStateException("libsecret can't be called", e);
        }
    }
}
