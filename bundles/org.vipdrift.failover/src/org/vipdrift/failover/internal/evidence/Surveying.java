package org.vipdrift.failover.internal.evidence;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Together;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** Thread-safe. Has all members of a group look at their segment and try the group's checks, side by side. */
public final class Surveying {
    /** Twice an advert of the usual interval of one second, and a little. */
    private static final Duration WAIT = Duration.ofMillis(2200);
    private static final Duration WAY = Duration.ofSeconds(2);

    /** As many as an agent tries. */
    private static final int MOST_CHECKS = 32;

    private final Members members;
    private final Together together;

    public Surveying(Members members, Together together) {
        this.members = members;
        this.together = together;
    }

    /** One reply from each attached member whose agent can be asked. */
    public List<SurveyReply> survey(Evidence evidence) throws InterruptedException {
        List<Member> able = evidence.attachedMembers().stream().filter(m -> isAble(evidence, m.host())).toList();
        return together.all(able.stream().map(m -> question(evidence, m)).toList());
    }

    private static boolean isAble(Evidence evidence, HostId host) {
        return evidence.facts(host).filter(f -> f.capabilities().contains(SurveyQuestion.CAPABILITY)).isPresent();
    }

    private Supplier<SurveyReply> question(Evidence evidence, Member member) {
        SurveyQuestion question = new SurveyQuestion(member.interfaceName(),
                evidence.group().vips().getFirst().isIpv4(), WAIT, checks(evidence));
        return () -> members.member(member.host()).survey(question, WAIT.plus(WAY));
    }

    /** The group's checks, and whether the programs of its hooks are there. */
    private static List<ServiceCheck> checks(Evidence evidence) {
        @Nullable Automatic settings = evidence.group().automatic();
        return settings == null ? List.of()
                : Stream.concat(settings.checks().stream(), settings.hooks().stream().map(Surveying::there))
                        .limit(MOST_CHECKS).toList();
    }

    private static ServiceCheck there(Hook hook) {
        return ServiceCheck.of(SurveyQuestion.HOOK + hook.name(), Kind.FILE, List.of(hook.arguments().getFirst()));
    }
}
