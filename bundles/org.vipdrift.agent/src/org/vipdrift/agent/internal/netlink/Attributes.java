package org.vipdrift.agent.internal.netlink;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.vipdrift.core.MacAddress;

/** A list of netlink attributes, looked through on each question; what is malformed or absent is empty. */
final class Attributes {
    private static final int HEADER = 4;
    /** NLA_F_NESTED and NLA_F_NET_BYTEORDER are not part of the type. */
    private static final int TYPE_MASK = 0x3fff;

    private final ByteBuffer bytes;

    private Attributes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Attributes after(ByteBuffer body, int fixedPart) {
        int from = Math.min(fixedPart, body.limit());
        return new Attributes(body.slice(from, body.limit() - from).order(body.order()));
    }

    Optional<byte[]> octets(int type) {
        return find(type).map(found -> {
            byte[] copy = new byte[found.remaining()];
            found.get(copy);
            return copy;
        });
    }

    OptionalLong number(int type) {
        Optional<ByteBuffer> found = find(type).filter(value -> value.remaining() >= Integer.BYTES);
        return found.isPresent() ? OptionalLong.of(found.get().getInt(0) & 0xffff_ffffL) : OptionalLong.empty();
    }

    Optional<InetAddress> address(int type) {
        return octets(type).flatMap(Attributes::toAddress);
    }

    private static Optional<InetAddress> toAddress(byte[] octets) {
        try {
            return Optional.of(InetAddress.getByAddress(octets));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** A link-layer address of Ethernet's length. */
    Optional<MacAddress> mac(int type) {
        return octets(type).filter(o -> o.length == MacAddress.LENGTH).map(o -> MacAddress.of(o, 0));
    }

    /** A text up to its terminating zero; octets that are no UTF-8 become replacement characters. */
    Optional<String> text(int type) {
        return octets(type).map(o -> {
            int end = 0;
            while (end < o.length && o[end] != 0) {
                end++;
            }
            return new String(o, 0, end, StandardCharsets.UTF_8);
        });
    }

    Optional<ByteBuffer> find(int type) {
        int at = 0;
        while (bytes.limit() - at >= HEADER) {
            int length = bytes.getShort(at) & 0xffff;
            if (length < HEADER || length > bytes.limit() - at) {
                break;
            }
            if ((bytes.getShort(at + 2) & TYPE_MASK) == type) {
                return Optional.of(bytes.slice(at + HEADER, length - HEADER).order(bytes.order()));
            }
            at += length + 3 & ~3;
        }
        return Optional.empty();
    }
}
