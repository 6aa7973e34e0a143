package org.vipdrift.lab.armed;

import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;

/** keepalived of Debian on one host of the lab, a member of a virtual router with one VIP; closing it stops it. */
record Keepalived(Lab lab, String host) implements AutoCloseable {
    private static final String CONFIGURATION = """
            global_defs {
                vrrp_version %d
            }
            vrrp_instance peer {
                state BACKUP
                interface host0
                virtual_router_id %d
                priority %d
                advert_int 1
                %s
                virtual_ipaddress {
                    %s
                }
            }
            """;
    private static final String SAID = "journalctl -q -u keepalived -o cat"
            + " _SYSTEMD_INVOCATION_ID=$(systemctl show -P InvocationID keepalived)";

    /**
     * One of its configurations; adverts go out each second.
     *
     * @param vip with its prefix length
     * @param peer "" for adverts by multicast; else the address of the other member, which they go to
     */
    record Router(int version, int id, int priority, String vip, String peer) {

        String configuration(String own) {
            String unicast = peer.isEmpty() ? "" : "unicast_src_ip " + own + "\nunicast_peer {\n" + peer + "\n}";
            return CONFIGURATION.formatted(version, id, priority, unicast, vip);
        }
    }

    /** Starts it; it is a backup when this returns, unless it has gone on to be master already. */
    void start(Router router) {
        lab.ssh(host, "mkdir -p /etc/keepalived; printf %s '" + router.configuration(lab.address(host))
                + "' > /etc/keepalived/keepalived.conf; systemctl restart keepalived");
        awaitSaid("Entering BACKUP STATE");
    }

    void awaitMaster() {
        awaitSaid("Entering MASTER STATE");
    }

    private void awaitSaid(String line) {
        MoveLab.await("keepalived says \"" + line + "\"", () -> lab.ssh(host, SAID).contains(line));
    }

    /** In order: it lets go, and says so by an advert of priority 0. */
    void stop() {
        lab.ssh(host, "systemctl stop keepalived");
    }

    @Override
    public void close() {
        stop();
    }
}
