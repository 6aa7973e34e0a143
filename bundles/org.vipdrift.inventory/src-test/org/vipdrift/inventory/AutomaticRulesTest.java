package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.inventory.Farm.group;
import static org.vipdrift.inventory.Farm.member;
import static org.vipdrift.inventory.Farm.small;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.ServiceCheck.Kind;

class AutomaticRulesTest {
    private static final VipGroup WEB = group("web", List.of("198.51.100.100/24"), member("h1"), member("h2"));

    /** vrid, version, advert ms, preempt delay ms, hold s. */
    private static Automatic settings(int vrid, int version, long advert, long delay, long hold) {
        return new Automatic(vrid, version, advert, false, delay, false, List.of(), false, hold, List.of());
    }

    private static Automatic witnessed(String... witnesses) {
        List<InetAddress> addresses = Stream.of(witnesses).map(Addresses::parse).toList();
        return new Automatic(51, 3, 50, false, 0, false, addresses, false, 2, List.of());
    }

    private static Automatic checked(ServiceCheck... checks) {
        return new Automatic(51, 3, 50, false, 0, false, List.of(), false, 2, List.of(checks));
    }

    private static Automatic hooked(Hook... hooks) {
        return Automatic.defaults(51).withHooks(List.of(hooks));
    }

    private static Hook hook(String name, String program, long millis) {
        return new Hook(name, Hook.When.BEFORE_CLAIM, List.of(program), millis);
    }

    @Test
    void aGateIsOpenForTwentyMillisecondsToAMinute() {
        for (long millis : new long[] {0, 20, 60_000}) {
            assertEquals("", faults(WEB.with(Automatic.defaults(51).withGate(millis, true))));
        }
        assertEquals("The gate of group web stays open for 19 ms without the agent; it must be 20 to 60000, or 0 for no"
                + " gate.", faults(WEB.with(Automatic.defaults(51).withGate(19, true))));
        assertTrue(faults(WEB.with(Automatic.defaults(51).withGate(60_001, true))).contains("60001"));
        assertTrue(faults(WEB.with(Automatic.defaults(51).withGate(-1, true))).contains("-1"));
    }

    @Test
    void aHookIsAProgramWithATimeLimit() {
        assertEquals("", faults(WEB.with(hooked(hook("warm", "/opt/warm", 10), hook("w2", "/opt/warm", 60_000)))));
        assertEquals("The hook \"warm\" of group web needs the whole path of a program, from /; it has \"warm\".",
                faults(WEB.with(hooked(hook("warm", "warm", 5000)))));
        assertEquals("The hook \"warm\" of group web may take 9 ms; the time limit must be 10 to 60000 ms.",
                faults(WEB.with(hooked(hook("warm", "/opt/warm", 9)))));
        assertEquals("The hook \"warm\" of group web is there twice; give one another name.",
                faults(WEB.with(hooked(hook("warm", "/opt/warm", 10), hook("warm", "/opt/x", 10)))));
    }

    @Test
    void aHostThatIsAWitnessIsKnownAndNoMember() {
        assertEquals("The witness h9 of group web is no host of the inventory; add it, or name an address.",
                faults(WEB.with(Automatic.defaults(51).with(Witnesses.of(List.of("h9"))))));
        assertEquals("The witness h2 of group web is a member, which counts as a voter already; name another host.",
                faults(WEB.with(Automatic.defaults(51).with(Witnesses.of(List.of("h2"))))));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 10, 0, 2", "255, 3, 40950, 1000000, 41", "51, 2, 1000, 0, 2", "51, 2, 255000, 0, 0",
            "51, 3, 50, 0, 0", "51, 3, 1000, 0, 1"})
    void allowsWhatVrrpAllows(int vrid, int version, long advert, long delay, long hold) {
        assertEquals("", faults(WEB.with(settings(vrid, version, advert, delay, hold))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 3 | 50    | 0  | 2    | The virtual router id of group web is 0; it must be 1 to 255.
            256 | 3 | 50    | 0  | 2    | The virtual router id of group web is 256; it must be 1 to 255.
            51  | 4 | 50    | 0  | 2    | The VRRP version of group web is 4; it must be 3, or 2 for IPv4.
            51  | 3 | 0     | 0  | 2    | The advert interval of group web is 0 ms; it must be 10 to 40950, in steps of 10.
            51  | 3 | 55    | 0  | 2    | The advert interval of group web is 55 ms; it must be 10 to 40950, in steps of 10.
            51  | 3 | 40960 | 0  | 60   | The advert interval of group web is 40960 ms; it must be 10 to 40950, in steps of 10.
            51  | 2 | 50    | 0  | 2    | The advert interval of group web is 50 ms; VRRP version 2 counts in whole seconds, 1000 to 255000.
            51  | 3 | 50    | -1 | 2    | The preempt delay of group web is -1 ms; it must be 0 to 1000000.
            51  | 3 | 50    | 0  | -1   | The hold time of group web is -1 s; it must be 1 to 3600, or 0 for ever.
            51  | 3 | 50    | 0  | 3601 | The hold time of group web is 3601 s; it must be 1 to 3600, or 0 for ever.
            51  | 3 | 5000  | 0  | 2    | The hold time of group web is 2 s and its advert interval 5000 ms: the VIPs would be gone before a holder has said anything; take a hold time no shorter than the advert interval.
            """)
    void refusesWhatCannotBe(int vrid, int version, long advert, long delay, long hold, String sentence) {
        assertEquals(sentence, faults(WEB.with(settings(vrid, version, advert, delay, hold))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2   | 1    | 1     | ''
            100 | 3600 | 86400 | ''
            0   | 60   | 60    | ''
            1   | 60   | 60    | Group web is held down after 1 moves; it must be 2 to 100, or 0 for no limit.
            101 | 60   | 60    | Group web is held down after 101 moves; it must be 2 to 100, or 0 for no limit.
            5   | 0    | 60    | The moves of group web are counted within 0 s; it must be 1 to 3600.
            5   | 3601 | 60    | The moves of group web are counted within 3601 s; it must be 1 to 3600.
            5   | 60   | 0     | Group web is held down for 0 s; it must be 1 to 86400.
            5   | 60   | 86401 | Group web is held down for 86401 s; it must be 1 to 86400.
            """)
    void theLimitOfMovesHasBounds(int moves, long window, long holdDown, String sentence) {
        assertEquals(sentence, faults(WEB.with(Automatic.defaults(51).with(
                new FlapLimit(moves, window, holdDown)))));
    }

    @Test
    void refusesVersion2ForIpv6() {
        VipGroup six = group("web", List.of("198.51.100.100/24", "2001:db8::100/64"), member("h1"), member("h2"));
        assertEquals(
                "Group web asks for VRRP version 2, which is for IPv4 alone, and has the VIP 2001:db8::100/64; take"
                        + " version 3.",
                faults(six.with(settings(51, 2, 1000, 0, 2))));
    }

    @Test
    void refusesTheVirtualRouterIdOfAnotherGroupWhereAMemberWouldHearBoth() {
        VipGroup db = group("db", List.of("198.51.100.101/24"), member("h2")).with(Automatic.defaults(51));
        assertEquals(
                "The virtual router id 51 of group db is that of group web on eth0 of h2 already; take another one,"
                        + " 1 to 255.",
                faults(WEB.with(Automatic.defaults(51)), db));
        assertEquals("", faults(WEB.with(Automatic.defaults(51)), db.with(Automatic.defaults(52))));
    }

    @Test
    void allowsOneVirtualRouterIdOnTwoInterfacesAndInTwoFamilies() {
        VipGroup inside = group("db", List.of("203.0.113.100/24"), new Member(new HostId("h1"), "eth1", 100));
        VipGroup six = group("six", List.of("2001:db8::100/64"), member("h1"));
        assertEquals("", faults(WEB.with(Automatic.defaults(51)), inside.with(Automatic.defaults(51)),
                six.with(Automatic.defaults(51))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.2,198.51.100.2 | The witness 198.51.100.2 of group web is named twice; name it once.
            198.51.100.100            | The witness 198.51.100.100 of group web is one of its VIPs; take an address that never moves.
            203.0.113.1               | The witness 203.0.113.1 of group web is in no subnet of its VIPs, so it can't be asked by ARP or NDP; take an address on their segment.
            127.0.0.1                 | The witness 127.0.0.1 of group web stands for no other host; take an address on the segment that answers.
            """)
    void refusesWitnessesThatCanBearNoWitness(String witnesses, String sentence) {
        assertEquals(sentence, faults(WEB.with(witnessed(witnesses.split(",")))));
    }

    @Test
    void allowsWitnessesOnTheSegment() {
        assertEquals("", faults(WEB.with(witnessed("198.51.100.2", "198.51.100.3"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCP 127.0.0.1 80", "TCP 2001:db8::1 443", "TCP db.example.org 5432",
            "HTTP http://127.0.0.1/", "HTTP https://[::1]:8443/x 200,204-299", "SCRIPT /usr/bin/true -x",
            "PROCESS nginx",
            "FILE /run/ready", "LINK eth1"})
    void allowsArgumentsThatFitTheirKind(String check) {
        assertEquals("", faults(WEB.with(checked(check(check)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TCP 127.0.0.1        | is of kind tcp and needs a host and a port, as 127.0.0.1 and 80; it has "127.0.0.1".
            TCP 127.0.0.1 0      | is of kind tcp and needs a host and a port, as 127.0.0.1 and 80; it has "127.0.0.1 0".
            TCP 127.0.0.1 65536  | is of kind tcp and needs a host and a port, as 127.0.0.1 and 80; it has "127.0.0.1 65536".
            HTTP ftp://h/        | is of kind http and needs a URL, as http://127.0.0.1:80/health, and then perhaps the statuses that pass, as 200-399; it has "ftp://h/".
            HTTP http://h/ 300-200 | can never pass with the statuses "300-200"; write them as 200 or 200-399, the lower first, several with commas between.
            SCRIPT true          | is of kind script and needs a program by its whole path, from /, then its arguments; it has "true".
            PROCESS sixteen-bytes-xx | is of kind process and needs the name of a program as the kernel knows it, 1 to 15 bytes without '/', as nginx; it has "sixteen-bytes-xx".
            FILE ready           | is of kind file and needs the whole path of a file, from /; it has "ready".
            LINK                 | is of kind link and needs the name of an interface, as eth1; it has nothing.
            """)
    void refusesArgumentsThatDoNotFit(String check, String fault) {
        assertEquals("The check \"c\" of group web " + fault, faults(WEB.with(checked(check(check)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 2000 | 2 | 2 | 0   | may take 2000 ms and is made every 1000 ms; take a timeout no longer than the interval.
            1    | 1    | 2 | 2 | 0   | is made every 1 ms; the interval must be 10 to 3600000 ms.
            1000 | 0    | 2 | 2 | 0   | has the timeout 0 ms, in which nothing can pass; take at least 1 ms.
            1000 | 500  | 0 | 2 | 0   | has rise 0 and fall 2; each must be 1 to 100.
            1000 | 500  | 2 | 101 | 0 | has rise 2 and fall 101; each must be 1 to 100.
            1000 | 500  | 2 | 2 | 254 | has the weight 254; it must be -253 to 253, 0 to make its failing a fault.
            """)
    void refusesTimesAndCountsThatDoNotFit(long interval, long timeout, int rise, int fall, int weight, String fault) {
        ServiceCheck check = new ServiceCheck("c", Kind.FILE, List.of("/x"), interval, timeout, rise, fall, weight);
        assertEquals("The check \"c\" of group web " + fault, faults(WEB.with(checked(check))));
    }

    @Test
    void refusesTwoChecksOfOneNameAndNamesNobodyCanType() {
        ServiceCheck file = ServiceCheck.of("c", Kind.FILE, List.of("/x"));
        assertEquals("The check \"c\" of group web is there twice; give one another name.",
                faults(WEB.with(checked(file, file))));
        assertEquals(
                "The check \"a b\" of group web has an unusable name: take 1 to 63 letters, digits, '.', '_' or '-',"
                        + " beginning and ending with a letter or digit.",
                faults(WEB.with(checked(ServiceCheck.of("a b", Kind.FILE, List.of("/x"))))));
    }

    private static ServiceCheck check(String text) {
        String[] words = text.split(" ");
        return ServiceCheck.of("c", Kind.valueOf(words[0]), Arrays.asList(words).subList(1, words.length));
    }

    private static String faults(VipGroup... groups) {
        return InventoryRules.problems(new Inventory(small().hosts(), List.of(groups))).stream()
                .map(RuleProblem::sentence).distinct().collect(Collectors.joining("\n"));
    }
}
