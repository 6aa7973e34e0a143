package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTest {
    private static final String WHY = "the disk is full; make room there and try again";

    @Test
    void knowsAFullDiskByWhatTheKernelSays() {
        IOException full = assertThrows(IOException.class, () -> {
            try (OutputStream out = Files.newOutputStream(Path.of("/dev/full"))) {
                out.write(1);
            }
        });
        assertTrue(Disk.isFull(full), full::toString);
        assertEquals(WHY, Disk.why(full));
        assertEquals(WHY, Disk.why(new FileSystemException("a", null, "Disk quota exceeded")));
    }

    @Test
    void givesAnyOtherReasonAsItIs() {
        IOException denied = new FileSystemException("a", null, "Read-only file system");
        assertFalse(Disk.isFull(denied));
        assertEquals("Read-only file system", Disk.why(denied));
        assertEquals("odd\\u001b", Disk.why(new IOException("odd\u001b")));
        assertEquals("a", Disk.why(new FileSystemException("a")));
    }
}
