package org.vipdrift.capture.internal.decode.icmp;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;

/**
 * Multicast listener discovery version 1, RFC 2710, and 2, RFC 9777.
 *
 * <pre>
 *  0      1      2          4          6          8              24         25     26
 * +------+------+----------+----------+----------+--------------+----------+------+-------------+-- - -
 * | type | code | checksum | delay    | reserved | address (16) | S, QRV   | QQIC | source count| sources
 * +------+------+----------+----------+----------+--------------+----------+------+-------------+-- - -
 *                                                                query of version 2 only
 *
 *  0      1      2          4          6          8
 * +------+------+----------+----------+----------+-- - -
 * | 143  | 0    | checksum | reserved | count    | records            report of version 2
 * +------+------+----------+----------+----------+-- - -
 *
 *  0      1            2          4              20
 * +------+------------+----------+--------------+-------------+---------------+
 * | kind | extra / 4  | sources  | address (16) | sources     | extra         a record
 * +------+------------+----------+--------------+-------------+---------------+
 * </pre>
 */
public final class ListenerDecoder {
    public static final FieldSet FIELDS = new FieldSet("icmpv6");
    private static final FieldInfo DELAY = FIELDS.number("mld.maximum_response_delay", "Maximum Response Delay [ms]");
    private static final FieldInfo CODE = FIELDS.number("mld.maximum_response_code", "Maximum Response Code");
    private static final FieldInfo GROUP = FIELDS.ipv6("mld.multicast_address", "Multicast Address");
    private static final FieldInfo QUERY_SOURCES = FIELDS.number("mld.nb_sources", "Number of Sources");
    private static final FieldInfo RECORDS = FIELDS.number("mldr.nb_mcast_records", "Number of Address Records");
    private static final FieldInfo RECORD = FIELDS.group("mldr.mar", "Multicast Address Record");
    private static final FieldInfo KIND = FIELDS.number("mldr.mar.record_type", "Record Type");
    private static final FieldInfo EXTRA = FIELDS.number("mldr.mar.aux_data_len", "Aux Data Len");
    private static final FieldInfo SOURCES = FIELDS.number("mldr.mar.nb_sources", "Number of Sources");
    private static final FieldInfo ADDRESS = FIELDS.ipv6("mldr.mar.multicast_address", "Multicast Address");
    private static final FieldInfo SOURCE = FIELDS.ipv6("mldr.mar.source_address", "Source Address");
    /** Records, and sources of a record, that are looked at. */
    private static final int MOST = 100;
    private static final int QUERY = 130;
    private static final int QUERY_2_LENGTH = 28;
    private static final int RECORD_LENGTH = 20;
    private static final int ADDRESS_LENGTH = 16;

    private ListenerDecoder() {
    }

    static void version1(Layer icmp, int type, Slice data) {
        boolean newer = type == QUERY && data.length() >= QUERY_2_LENGTH;
        icmp.number(newer ? CODE : DELAY, 4, 2);
        icmp.ipv6(GROUP, 8);
        if (newer) {
            icmp.number(QUERY_SOURCES, 26, 2);
        }
    }

    static void version2(Layer icmp, Slice data) {
        long count = Math.min(MOST, icmp.number(RECORDS, 6, 2));
        int at = 8;
        for (int i = 0; i < count; i++) {
            int length = RECORD_LENGTH + ADDRESS_LENGTH * data.u16(at + 2) + 4 * data.u8(at + 1);
            record(icmp.group(RECORD, at, length));
            at += length;
        }
    }

    private static void record(Layer record) {
        record.number(KIND, 0, 1);
        record.number(EXTRA, 1, 1);
        long sources = Math.min(MOST, record.number(SOURCES, 2, 2));
        record.ipv6(ADDRESS, 4);
        for (int i = 0; i < sources && record.wants(SOURCE); i++) {
            record.ipv6(SOURCE, RECORD_LENGTH + ADDRESS_LENGTH * i);
        }
    }
}
