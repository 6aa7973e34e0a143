package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.sample.Wire;
import org.vipdrift.capture.sample.Wrapping;
import org.vipdrift.core.MacAddress;

/** What a packet quotes of another one is no word of its own. */
class QuotedPacketTest {
    private static final int ETHERNET = 14;
    private static final int UNIT = 8;

    /** Without an option that states its MAC, receivers of an advertisement go by the frame's source. */
    @Test
    void theSourceOfAQuotedFrameIsNotTheSendersOwn() {
        byte[] frame = Wrapping.ICMPV6.around(advertisement(redirectedHeader(tunnelled())));
        AddressClaim claim = Dissector.claim(new Frame(Slice.of(frame), frame.length, 0, "eth0", Frame.ETHERNET))
                .orElseThrow();
        assertEquals(Slice.of(frame).mac(6), claim.mac());
    }

    /** A frame of another station in VXLAN in IPv4 in IPv6. */
    private static byte[] tunnelled() {
        byte[] inner = Wire.answer(0, Wire.CLIENT).bytes().copy();
        assertEquals(MacAddress.parse(Wire.CLIENT), Slice.of(inner).mac(6));
        byte[] outer = Wrapping.VXLAN.around(ByteBuffer.allocate(UNIT + inner.length).putInt(0x0800_0000).position(UNIT)
                .put(inner).array());
        byte[] ipv4 = Arrays.copyOfRange(outer, ETHERNET, outer.length);
        return ByteBuffer.allocate(40 + ipv4.length).putInt(0x6000_0000).putShort((short) ipv4.length)
                .put((byte) 4).put((byte) 64).position(40).put(ipv4).array();
    }

    private static byte[] redirectedHeader(byte[] packet) {
        int units = (UNIT + packet.length + UNIT - 1) / UNIT;
        return ByteBuffer.allocate(units * UNIT).put((byte) 4).put((byte) units).position(UNIT).put(packet).array();
    }

    private static byte[] advertisement(byte[] option) {
        return ByteBuffer.allocate(24 + option.length).put((byte) 136).position(4).putInt(0x2000_0000).put((byte) 0x20)
                .position(24).put(option).array();
    }
}
