package org.vipdrift.agent.internal.election;

import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.vrrp.Terms;

/** What this host needs to take part: where, on what terms, and its place among those who speak there. */
record Member(Segment segment, Terms terms, Adverts.Seat seat) {
}
