package org.vipdrift.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Immutable. What changes when a file is written or replaced.
 *
 * @param key device and inode, where the file system has them
 * @param size in bytes
 */
public record FileStamp(String key, FileTime modified, long size) {

    /** @throws IOException if there is no such file, or it may not be looked at */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(String.valueOf(now.fileKey()), now.lastModifiedTime(), now.size());
    }
}
