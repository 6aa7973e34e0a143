package org.vipdrift.capture.pcap4j.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The few functions of libpcap whose results pcap4j keeps to itself; the names are libpcap's. */
interface Libpcap extends Library {

    /** The library that pcap4j uses. */
    String NAME = System.getProperty("org.pcap4j.core.pcapLibName", "pcap");

    static Libpcap load() {
        return Native.load(NAME, Libpcap.class);
    }

    Pointer pcap_open_dead(int linkType, int snapLength);

    /** @param program a struct bpf_program, filled unless the result is negative */
    int pcap_compile(Pointer handle, Pointer program, String filter, int optimize, int netmask);

    String pcap_geterr(Pointer handle);

    void pcap_freecode(Pointer program);

    void pcap_close(Pointer handle);
}
