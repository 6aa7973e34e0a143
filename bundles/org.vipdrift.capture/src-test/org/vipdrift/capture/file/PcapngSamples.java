package org.vipdrift.capture.file;

import static org.vipdrift.capture.file.FileBytes.filled;

/** Parts of pcapng files with every kind of block. */
final class PcapngSamples {
    static final int NAME_RESOLUTION = 4;
    static final int SECRETS = 10;
    static final int CUSTOM = 0xbad;
    static final int CUSTOM_NOT_COPIED = 0x40000bad;
    static final int UNKNOWN = 0x1234;

    private PcapngSamples() {
    }

    /**
     * Interfaces: eth0 in nanoseconds, wlan0 in 1/1024 seconds from an hour later on; 4 packets, and at the end what
     * Wireshark counts as packets though it is none.
     */
    static byte[] everything(boolean big) {
        FileBytes all = FileBytes.of(big);
        FileBytes some = all.part();
        all.section(some.part().option(1, "made by hand").option(2, "x86").option(3, "Linux").option(4, "tests")
                .i32(0).bytes());
        all.describe(1, 0, some.part().option(2, "eth0").option(3, "first").option(9, (byte) 9).option(11, "\0arp")
                .option(12, "Linux 6").option(1, "a comment").i32(0).bytes());
        all.describe(101, 40, some.part().option(2, "wlan0").option(9, (byte) 0x8a).option(14, some.part().i64(3600)
                .bytes()).bytes());
        all.enhanced(0, 1_700_000_000_123_456_789L, 60, filled(60, 1), some.part().option(1, "first comment").option(1,
                "second").option(2, some.part().i32(2).bytes()).option(4, some.part().i64(17).bytes()).i32(0).bytes());
        all.block(UNKNOWN, filled(100, 9));
        all.block(NAME_RESOLUTION, some.part().i16(1).i16(7).octets(new byte[] {10, 0, 0, 1, 'h', '1', 0}).pad().i32(
                0).bytes());
        all.enhanced(1, (1_700_000_000L << 10) + 512, 1500, filled(41, 2));
        all.block(SECRETS, some.part().i32(0x544c534b).i32(4).octets((byte) 1, (byte) 2, (byte) 3, (byte) 4).bytes());
        all.obsolete(0, 3, 1_700_000_001_000_000_000L, filled(42, 3), some.part().option(1, "old").bytes());
        all.simple(100, filled(100, 4));
        all.block(CUSTOM, some.part().i32(32473).octets(filled(5, 7)).bytes());
        all.block(CUSTOM_NOT_COPIED, some.part().i32(32473).bytes());
        return all.statistics(0, some.part().option(4, some.part().i64(1000).bytes()).option(5, some.part().i64(5)
                .bytes()).option(7, some.part().i64(4).bytes()).i32(0).bytes()).bytes();
    }

    static byte[] twoSections() {
        FileBytes all = FileBytes.of(true).octets(everything(true)).order(false);
        all.section().describe(1, 0, all.part().option(3, "nameless").bytes());
        return all.enhanced(0, 1_700_000_002_000_001L, 14, filled(14, 5)).bytes();
    }
}
