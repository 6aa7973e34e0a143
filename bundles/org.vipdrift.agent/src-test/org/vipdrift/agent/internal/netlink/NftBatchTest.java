package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Vip;

/** Against what nft(8) 1.0.6 sends (strace, nft --debug=mnl). */
class NftBatchTest {

    @BeforeEach
    void inTheByteOrderOfTheExamples() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aBatchHasABeginningAndAnEndAndAnAnswerToItsLastChange() {
        NftBatch batch = new NftBatch();
        batch.message(Nft.NFT_MSG_NEWTABLE, Rtm.NLM_F_CREATE, Nft.NFPROTO_INET).text(Nft.NFTA_TABLE, "vipdrift");
        assertEquals("14000000" + "1000" + "0100" + "00000000" + "00000000" + "0000000a"
                + "24000000" + "000a" + "0504" + "01000000" + "00000000" + "01000000"
                + "0d000100" + "7669706472696674" + "00000000"
                + "14000000" + "1100" + "0100" + "02000000" + "00000000" + "0000000a", hex(batch));
    }

    @Test
    void anElementHasItsAddressAndItsTimeoutInMilliseconds() {
        NftBatch batch = new NftBatch();
        GateTables.elements(batch, Nft.NFT_MSG_NEWSETELEM, Rtm.NLM_F_CREATE, GateTables.OPEN,
                List.of(Vip.parse("2001:db8::100/64")), 300);
        assertEquals("5c000000" + "0c0a" + "0504" + "01000000" + "00000000" + "01000000"
                + "0d000100" + "7669706472696674" + "00000000"
                + "0a000200" + "6f70656e3600" + "0000"
                + "2c000380" + "28000180"
                + "18000180" + "14000100" + "20010db8000000000000000000000100"
                + "0c000400" + "000000000000012c", hex(batch).substring(40, 40 + 2 * 0x5c));
    }

    @Test
    void whatIsLongerThanTheRoomAtFirstIsWhole() {
        NftBatch batch = new NftBatch();
        GateTables.make(batch);
        byte[] bytes = batch.bytes();
        assertEquals(2 + 6 + 8 + 4 + 12, NetlinkMessage.in(java.nio.ByteBuffer.wrap(bytes)
                .order(ByteOrder.nativeOrder())).size());
    }

    private static String hex(NftBatch batch) {
        return HexFormat.of().formatHex(batch.bytes());
    }
}
