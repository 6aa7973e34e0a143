package org.vipdrift.cli.internal.verb;

import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;

/** Thread-safe. Says on standard error how far one host is: each step once, and each quarter of a long one. */
final class HostProgress implements Progress {
    private static final int PARTS = 4;
    private final Session session;
    private final HostId host;
    // both guarded by this
    private String said = "";
    private long part;

    HostProgress(Session session, HostId host) {
        this.session = session;
        this.host = host;
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        long now = total > 0 ? done * PARTS / total : 0;
        if (!step.equals(said)) {
            said = step;
            part = 0;
            session.say(host + ": " + step);
        }
        if (now > part) {
            part = now;
            session.say(host + ": " + step + ", " + now * 100 / PARTS + " %");
        }
    }
}
