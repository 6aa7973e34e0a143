package org.vipdrift.lab.watch.client;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.vipdrift.lab.watch.arp.NumberedProbe;
import org.vipdrift.lab.watch.arp.PacketSocket;
import org.vipdrift.lab.watch.echo.IcmpSocket;

/**
 * Asks by ARP or neighbour discovery every 20 ms who has an address, and sends it an echo request at an interval of its own, until its input ends.
 * A line of input asks for a mark: all that had been answered by then is on the {@link Tape} before it.
 */
public final class WatchProgram {
    private static final long ARP_NANOS = 20_000_000;
    private static final int LAST_ANSWERS_MILLIS = 100;
    private final Tape tape = new Tape();
    private final NumberedProbe probe;
    private final PacketSocket segment;
    private final IcmpSocket icmp;

    private WatchProgram(NumberedProbe probe, PacketSocket segment, IcmpSocket icmp) {
        this.probe = probe;
        this.segment = segment;
        this.icmp = icmp;
    }

    /** Arguments: an interface, an address, the interval of echo requests in microseconds. */
    public static void main(String[] arguments) throws Exception {
        InetAddress wanted = InetAddress.ofLiteral(arguments[1]);
        NumberedProbe probe = NumberedProbe.of(wanted);
        oneWaits(arguments[0], wanted instanceof Inet4Address ? "ipv4" : "ipv6");
        int index = NetworkInterface.getByName(arguments[0]).getIndex();
        try (PacketSocket segment = new PacketSocket(index, probe.etherType());
                IcmpSocket icmp = new IcmpSocket(wanted)) {
            new WatchProgram(probe, segment, icmp).run(Long.parseLong(arguments[2]) * 1000);
        }
    }

    /** No more than one packet waits for its neighbour's address: what waits and is answered later hides an outage. */
    private static void oneWaits(String interfaceName, String family) throws IOException {
        Files.writeString(Path.of("/proc/sys/net", family, "neigh", interfaceName, "unres_qlen_bytes"), "0");
    }

    private void run(long echoNanos) throws IOException, InterruptedException {
        try (Turns questions = new Turns("asker", ARP_NANOS, this::ask);
                Turns requests = new Turns("echo-asker", echoNanos, this::request);
                Ear answers = new Ear("listener", () -> answer(questions::last), questions::last);
                Ear echoes = new Ear("echo-listener", this::echo, requests::last)) {
            while (System.in.read() >= 0) {
                mark(questions.last(), answers, requests.last(), echoes);
            }
        }
    }

    private void ask(long number) {
        tape.line('q', number, System.nanoTime());
        segment.send(probe.question(number));
        tape.flush();
    }

    private void request(long number) {
        tape.line('s', number, System.nanoTime());
        icmp.ask(number);
    }

    /** @param newest the last question that has left, looked up once the answer is there: that may take some questions' time */
    private long answer(LongSupplier newest) {
        byte[] frame = segment.receive();
        int number = probe.answered(frame);
        if (number < 0) {
            return frame.length == 0 ? Ear.NOTHING : IcmpSocket.OTHER;
        }
        long last = newest.getAsLong();
        long question = last + 1 - Math.floorMod(last + 1 - number, (long) probe.numbers());
        tape.line('a', question, probe.answerer(frame));
        return question;
    }

    private long echo() {
        long number = icmp.answer();
        if (number >= 0) {
            tape.line('e', number, System.nanoTime());
        }
        return number;
    }

    private void mark(long question, Ear answers, long request, Ear echoes) throws InterruptedException {
        long now = System.nanoTime();
        Thread.sleep(LAST_ANSWERS_MILLIS);
        answers.awaitDrained(question);
        echoes.awaitDrained(request);
        tape.line('m', question, request, now);
        tape.flush();
    }
}
