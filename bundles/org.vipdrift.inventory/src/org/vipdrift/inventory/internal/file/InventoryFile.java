package org.vipdrift.inventory.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryException.Reason;

/** Immutable. One text file: read whole within a bound, replaced whole or not at all. */
public final class InventoryFile {
    private static final int LARGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final Path file;
    private final Duration patience;

    /** @param patience how long to wait for another writer */
    public InventoryFile(Path file, Duration patience) {
        this.file = file.toAbsolutePath();
        this.patience = patience;
    }

    /**
     * Reads the file; one that is not there reads as empty.
     *
     * @throws InventoryException FILE_ACCESS if it can't be read, DAMAGED_FILE if it is too large or not UTF-8
     */
    public String read() throws InventoryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InventoryException(Reason.DAMAGED_FILE, "The inventory " + shown() + " is larger than "
                        + LARGEST + " bytes; that can be no inventory.");
            }
            return text(bytes);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private String text(byte[] bytes) throws InventoryException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InventoryException(Reason.DAMAGED_FILE, shown() + ", line " + badLine(bytes)
                    + ": this is not UTF-8 text; save the file as UTF-8. Nothing has been written to it.");
        }
    }

    /** The line of the first octets that are not UTF-8, from 1. */
    private static int badLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /**
     * Keeps other writers away until closed.
     *
     * @throws InventoryException DISK_FULL, FILE_ACCESS if another writer does not finish, or the folder can't be written
     */
    public WriterLock lock() throws InventoryException {
        try {
            return WriterLock.take(file, patience);
        } catch (IOException e) {
            throw failed("locked for writing", e);
        }
    }

    /**
     * Replaces the file if it still holds the expected text; only to be called under the lock.
     *
     * @return false, with nothing changed, if a program that takes no lock has written the file meanwhile
     */
    public boolean replace(String expected, String text) throws InventoryException {
        try (AtomicWrite write = new AtomicWrite(file)) {
            write.fill(text.getBytes(StandardCharsets.UTF_8));
            if (!read().equals(expected)) {
                return false;
            }
            write.commit();
            return true;
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    public Path path() {
        return file;
    }

    /** The path as it may be shown. */
    public String shown() {
        return Printable.clean(file.toString());
    }

    private InventoryException failed(String what, IOException e) {
        if (Disk.isFull(e)) {
            return new InventoryException(Reason.DISK_FULL, "The inventory " + shown() + " can't be " + what + ": "
                    + Disk.why(e) + ". It is as it was.");
        }
        return new InventoryException(Reason.FILE_ACCESS,
                "The inventory " + shown() + " can't be " + what + ": " + IoReason.of(e) + ".");
    }
}
