package org.vipdrift.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vipdrift.capture.sample.Sample;

/**
 * The least pcapng that holds frames of several links, big endian, independent of the code under test.
 *
 * <pre>
 * +------+--------+------ - - - ------+--------+
 * | type | length | body, padded to 4 | length |
 * +------+--------+------ - - - ------+--------+
 * </pre>
 */
final class SampleFile {
    private static final int MOST = 1 << 20;
    private static final int MAGIC = 0x1a2b3c4d;
    private static final short NANOSECONDS = 9;
    private final ByteBuffer out = ByteBuffer.allocate(MOST);

    private SampleFile() {
    }

    static byte[] of(List<Sample> samples) {
        SampleFile file = new SampleFile();
        file.block(0x0a0d0d0a, ByteBuffer.allocate(16).putInt(MAGIC).putShort((short) 1).putShort((short) 0)
                .putLong(-1));
        List<Integer> links = samples.stream().map(Sample::linkType).distinct().toList();
        links.forEach(file::describe);
        samples.forEach(sample -> file.packet(links.indexOf(sample.linkType()), sample.octets()));
        byte[] bytes = new byte[file.out.position()];
        file.out.flip().get(bytes);
        return bytes;
    }

    private void describe(int link) {
        byte[] name = ("if" + link).getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(8 + 4 + padded(name.length) + 8 + 4).putShort((short) link)
                .putShort((short) 0).putInt(0);
        body.putShort((short) 2).putShort((short) name.length).put(name).position(12 + padded(name.length));
        body.putShort(NANOSECONDS).putShort((short) 1).put((byte) 9).position(body.position() + 3);
        block(1, body);
    }

    private void packet(int link, byte[] octets) {
        ByteBuffer body = ByteBuffer.allocate(20 + padded(octets.length)).putInt(link)
                .putLong(Sample.AT).putInt(octets.length).putInt(octets.length).put(octets);
        block(6, body);
    }

    private void block(int type, ByteBuffer body) {
        int length = 12 + body.capacity();
        out.putInt(type).putInt(length).put(body.array()).putInt(length);
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
