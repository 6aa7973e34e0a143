package org.vipdrift.failover.internal.arm;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.Finding;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** No health check is such that it can never pass where it counts: on a member that does not hold. */
final class ChecksCanPass implements ArmCheck {
    private static final Finding FINDING = Finding.refusing("health-checks");

    @Override
    public CheckResult examine(ArmCase arming) {
        List<ServiceCheck> checks = arming.settings().checks();
        if (checks.isEmpty()) {
            return FINDING
                    .pass("There are no health checks: a member is fit while its agent lives and its link is up.");
        }
        Optional<CheckResult> hopeless = checks.stream().flatMap(c -> hopeless(arming, c).stream()).findFirst();
        return hopeless.orElseGet(() -> FINDING.pass("The agents will make the checks "
                + checks.stream().map(ServiceCheck::name).collect(Collectors.joining(", "))
                + ". Whether programs, files and servers are there is found out by them, on each host."));
    }

    private static Optional<CheckResult> hopeless(ArmCase arming, ServiceCheck check) {
        return switch (check.kind()) {
            case TCP, HTTP -> Optional.of(check).filter(c -> asksVip(arming, c)).map(c -> FINDING.fail("The check "
                    + c.name()
                    + " asks a VIP of the group: it passes on the holder alone, so no other member could ever"
                    + " take over.",
                    "Let it ask the member itself, as " + (c.kind() == Kind.TCP ? "127.0.0.1"
                            : "http://127.0.0.1/") + "."));
            case LINK -> withoutLink(arming, check).map(m -> FINDING.fail("The check " + check.name() + " looks at "
                    + check.arguments().getFirst() + ", which " + m.host() + " does not have: it could never hold.",
                    "Name an interface that every member has, or take the check out: vipdrift group set "
                            + arming.group().id() + " check." + check.name() + "=."));
            case SCRIPT, PROCESS, FILE -> Optional.empty();
        };
    }

    private static boolean asksVip(ArmCase arming, ServiceCheck check) {
        return host(check).filter(h -> isVip(arming, h)).isPresent();
    }

    private static boolean isVip(ArmCase arming, String host) {
        try {
            return arming.evidence().isVip(Addresses.parse(host));
        } catch (InvalidValueException e) {
            return false; // a name, which each host resolves by itself
        }
    }

    private static Optional<String> host(ServiceCheck check) {
        String first = check.arguments().getFirst();
        @Nullable String host = check.kind() == Kind.TCP ? first : URI.create(first).getHost();
        return host == null ? Optional.empty() : Optional.of(host.replace("[", "").replace("]", ""));
    }

    private static Optional<Member> withoutLink(ArmCase arming, ServiceCheck check) {
        String name = check.arguments().getFirst();
        return arming.members().stream().filter(m -> {
            Optional<HostFacts> facts = arming.evidence().facts(m.host());
            return facts.isPresent() && facts.get().interfaceNamed(name).isEmpty();
        }).findFirst();
    }
}
