package org.vipdrift.lab.cli;

import java.util.List;
import org.vipdrift.lab.tests.Lab;

/**
 * What happens to the addresses of a host between two moments, as its kernel tells it. Addresses of TEST-NET-1 that come
 * and go mark the two moments: the news come in order, so that nothing between them is missed. Confined to one test.
 */
final class AddressNews {
    private static final String FILE = "/run/address-news";
    private static final String START = "192.0.2.1";
    private static final String END = "192.0.2.2";

    private final Lab lab;
    private final String host;

    private AddressNews(Lab lab, String host) {
        this.lab = lab;
        this.host = host;
    }

    /** From now on nothing is missed. */
    static AddressNews of(Lab lab, String host) {
        lab.ssh(host, "setsid sh -c 'echo $$ > " + FILE + ".pid; exec ip monitor address' > " + FILE
                + " 2>&1 < /dev/null & " + mark(START));
        return new AddressNews(lab, host);
    }

    /** The news up to now, a line each, beginning with "Deleted" for an address that was taken off. */
    List<String> end() {
        return lab.ssh(host, mark(END) + " kill $(cat " + FILE + ".pid); cat " + FILE + "; rm " + FILE + "*").lines()
                .dropWhile(line -> !line.contains(START)).takeWhile(line -> !line.contains(END)).toList();
    }

    private static String mark(String address) {
        return "until grep -qs '" + address + "/' " + FILE + "; do ip address add " + address
                + "/32 dev lo; ip address delete " + address + "/32 dev lo; done;";
    }
}
