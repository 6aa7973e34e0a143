package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.Secret;

/** Immutable. The master password that the environment gives to a program nobody sits at. */
record MasterPassword(Map<String, String> environment) {
    /** Names a file whose first line it is; goes before {@value #VARIABLE}. */
    static final String FILE_VARIABLE = "VIPDRIFT_MASTER_PASSWORD_FILE";
    static final String VARIABLE = "VIPDRIFT_MASTER_PASSWORD";
    private static final int LARGEST = 4096;

    /** @return a fresh copy the caller closes; absent if none is given */
    Optional<Secret> given() throws IOException {
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        String value = environment.getOrDefault(VARIABLE, "");
        return !file.isEmpty() ? Optional.of(firstLine(file))
                : value.isEmpty() ? Optional.empty() : Optional.of(new Secret(value.toCharArray()));
    }

    private static Secret firstLine(String file) throws IOException {
        try (var in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LARGEST);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            return line(file, bytes, end);
        } catch (LockedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new LockedException("The file " + Printable.quoted(file) + " that " + FILE_VARIABLE
                    + " names can't be read: "
                    + (e instanceof IOException reason ? Disk.why(reason) : "that is no path") + ".");
        }
    }

    private static Secret line(String file, byte[] bytes, int end) throws LockedException {
        if (end == 0) {
            throw new LockedException("The file " + Printable.quoted(file) + " that " + FILE_VARIABLE
                    + " names has no master password in its first line.");
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, end));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return new Secret(characters);
    }

    @Override
    public String toString() {
        return "master password of the environment";
    }
}
