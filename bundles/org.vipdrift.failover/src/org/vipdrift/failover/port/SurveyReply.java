package org.vipdrift.failover.port;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. What one host found where a group is to be armed.
 *
 * @param tries what the checks came to; one that took longer than the survey is left out
 * @param failure why it could not look; empty if it did
 */
public record SurveyReply(HostId observer, List<Router> routers, List<Tried> tries, String failure) {

    public SurveyReply {
        routers = List.copyOf(routers);
        tries = List.copyOf(tries);
    }

    public static SurveyReply failed(HostId observer, String failure) {
        return new SurveyReply(observer, List.of(), List.of(), failure);
    }

    public boolean looked() {
        return failure.isEmpty();
    }

    /** What the group's checks came to. */
    public Stream<Tried> checks() {
        return tries.stream().filter(tried -> !tried.check().startsWith(SurveyQuestion.HOOK));
    }

    /** Whether the programs of the group's hooks are there, by the hooks' names. */
    public Stream<Tried> hooks() {
        return tries.stream().filter(tried -> tried.check().startsWith(SurveyQuestion.HOOK))
                .map(t -> new Tried(t.check().substring(SurveyQuestion.HOOK.length()), t.passed(), t.sentence()));
    }

    /**
     * Somebody who sends adverts.
     *
     * @param vips some of the addresses they stand for
     */
    public record Router(int id, int priority, InetAddress from, MacAddress mac, List<InetAddress> vips) {

        public Router {
            vips = List.copyOf(vips);
        }
    }

    /** @param sentence with the cause, whether it passed or not */
    public record Tried(String check, boolean passed, String sentence) {
    }
}
