package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** One look at a host over SSH: a constant script, as root where that is possible, which only reads. */
record HostLook(HostId host, HostSessions sessions) {
    /**
     * Ends within the octets that a session keeps of what a command says. Sections begin with {@code @kind words}; what a file or program says follows, each line behind a {@code |}. A file that a
     * program was told to read is shown if the program runs as the user who looks, that is root: else anybody could have
     * files shown by naming them.
     */
    static final String SCRIPT = """
            LC_ALL=C; PATH=$PATH:/usr/sbin:/sbin:/usr/lib/frr; export LC_ALL PATH
            quote() { head -c 65536 | sed 's/^/|/'; echo; }
            show() { if test -f "$1" && test -r "$1"; then echo "@file $1"; quote < "$1"
                elif test -f "$1"; then echo "@closed $1"; fi; }
            look() {
            echo @addresses; ip -o address show 2>/dev/null | quote
            for p in /proc/[0-9]*; do
                c=; read -r c 2>/dev/null < "$p/comm" || continue
                case $c in keepalived|pacemakerd|corosync|vrrpd|zebra|ucarp)
                    echo "@process $c"; tr '\\0' '\\n' 2>/dev/null < "$p/cmdline" | quote
                    if test "$c" = keepalived && test -O "$p"; then
                        tr '\\0' '\\n' 2>/dev/null < "$p/cmdline" | sed -n 's/^--use-file=//p; /^-f$/{n;p;}' |
                            while IFS= read -r f; do show "$f"; done
                    fi;;
                esac
            done
            for u in keepalived pacemaker corosync frr ucarp; do
                e=$(systemctl is-enabled "$u.service" 2>/dev/null)
                case $e in ''|not-found) ;; *) echo "@unit $u $(systemctl is-active "$u.service" 2>/dev/null) $e";; esac
            done
            for v in 'keepalived --version' 'pacemakerd --version' 'corosync -v' 'zebra --version'; do
                if command -v "${v%% *}" >/dev/null 2>&1; then echo "@version ${v%% *}"; $v 2>&1 | head -n 2 | quote; fi
            done
            for f in /etc/keepalived/*.conf /etc/keepalived/*/*.conf /etc/frr/frr.conf /var/lib/pacemaker/cib/cib.xml; do
                show "$f"
            done
            echo @all
            }
            look | head -c 200000
            echo; echo @end
            """;

    HostServices run(Map<InetAddress, GroupId> vips, Duration limit) throws ControlException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        RemoteSession session;
        try {
            session = sessions.session(host, limit);
        } catch (RemoteException e) {
            throw Failures.connecting(e);
        }
        try {
            ExecResult result = asRoot(session, deadline);
            return read(result, vips);
        } catch (RemoteException e) {
            throw Failures.working(e);
        }
    }

    /** Who may not be root sees what there is to see. */
    private static ExecResult asRoot(RemoteSession session, Deadline deadline)
            throws RemoteException, InterruptedException {
        byte[] script = SCRIPT.getBytes(StandardCharsets.UTF_8);
        try {
            return session.execAsRoot("sh -s", script, deadline.left());
        } catch (RemoteException e) {
            if (e.reason() != RemoteException.Reason.AUTHENTICATION) {
                throw e;
            }
            return session.exec("sh -s", script, deadline.left());
        }
    }

    private HostServices read(ExecResult result, Map<InetAddress, GroupId> vips) throws ControlException {
        LookSections sections = LookSections.parse(result.output());
        if (!sections.isWhole()) {
            throw new ControlException(Reason.FAILED, "What runs on " + host + " could not be read: "
                    + (result.errors().isBlank() ? "its shell said nothing." : Printable.sentence(result.errors())));
        }
        return new LookReading(host, sections, vips).services();
    }
}
