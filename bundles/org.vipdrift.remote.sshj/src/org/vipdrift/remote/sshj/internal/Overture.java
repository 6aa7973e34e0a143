package org.vipdrift.remote.sshj.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;

import org.vipdrift.core.Deadline;

/**
 * Thread-safe. What a way to root says before the command begins, heard octet by octet on a thread of its own, so that
 * what the command says is left in the stream.
 */
final class Overture {
    private static final int MOST = 16 << 10;
    private static final int LONGEST_PROMPT = 400;

    private final InputStream in;
    private final RootLines lines;
    // all guarded by this
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private int answered;
    private boolean over;
    private boolean begun;

    /** How far it is. */
    enum Heard {
        BEGUN, PROMPT, OVER
    }

    Overture(InputStream in, RootLines lines) {
        this.in = in;
        this.lines = lines;
    }

    void start(String name) {
        Thread.ofVirtual().name(name).start(this::hear);
    }

    private void hear() {
        byte[] end = lines.begun().getBytes(StandardCharsets.US_ASCII);
        int matching = 0;
        try {
            for (int octet = in.read(); octet >= 0 && !isTooMuch(); octet = in.read()) {
                matching = octet == end[matching] ? matching + 1 : octet == end[0] ? 1 : 0;
                if (matching == end.length) {
                    begin();
                    return;
                }
                keep(octet);
            }
        } catch (IOException e) {
            end();
            return; // the connection is lost, which the order's own wait reports
        }
        end();
    }

    private synchronized boolean isTooMuch() {
        return heard.size() >= MOST;
    }

    private synchronized void keep(int octet) {
        heard.write(octet);
        notifyAll();
    }

    private synchronized void begin() {
        begun = true;
        notifyAll();
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    /** @throws TimeoutException if the deadline passed before anything of this */
    synchronized Heard await(Deadline deadline) throws TimeoutException, InterruptedException {
        while (!begun && !over && !isAsking()) {
            if (deadline.isPast()) {
                throw new TimeoutException();
            }
            wait(Math.max(1, deadline.left().toMillis()));
        }
        return begun ? Heard.BEGUN : over ? Heard.OVER : Heard.PROMPT;
    }

    private boolean isAsking() {
        byte[] all = heard.toByteArray();
        int from = Math.max(answered, all.length - LONGEST_PROMPT);
        return lines.isPrompt(new String(all, from, all.length - from, StandardCharsets.UTF_8));
    }

    /** The prompt has its answer: another one is another question. */
    synchronized void answered() {
        answered = heard.size();
    }

    /** As the host said it, since the last answer. */
    synchronized String text() {
        byte[] all = heard.toByteArray();
        return new String(all, answered, all.length - answered, StandardCharsets.UTF_8);
    }
}
