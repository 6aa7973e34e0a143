package org.vipdrift.capture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ring of files, as dumpcap has them: the next file is begun when the present one is full, the oldest makes room.
 *
 * @param base folder and beginning of the names; BASE_00001_20261121233000.pcapng is the first file's
 * @param octets a file is full when it has so many, at least 1
 * @param time a file is full so long after it was begun, more than none
 * @param files how many are kept, 0 for all
 */
public record RingOrder(Path base, FileKind kind, OptionalLong octets, Optional<Duration> time, int files) {

    /** @throws IllegalArgumentException if a number is not positive or nothing makes a file full */
    public RingOrder {
        if (octets.orElse(1) < 1 || !time.map(Duration::isPositive).orElse(true) || files < 0) {
            throw new IllegalArgumentException("A file of a ring has 1 byte and lasts some time at the least.");
        }
        if (octets.isEmpty() && time.isEmpty()) {
            throw new IllegalArgumentException("Say by size or by time when the next file of the ring is begun.");
        }
    }

    boolean isFull(long octetsNow, Duration timeNow) {
        return octetsNow >= octets.orElse(Long.MAX_VALUE) || time.map(limit -> timeNow.compareTo(limit) >= 0).orElse(
                false);
    }
}
