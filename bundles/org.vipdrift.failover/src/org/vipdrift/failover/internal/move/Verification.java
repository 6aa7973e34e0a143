package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.internal.decision.Sentences;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.inventory.Member;

/** Confined to the move's thread. Looks at the wire until it shows what it should, a few times at most. */
final class Verification {

    private static final int LOOKS = 4;

    private final Move move;

    Verification(Move move) {
        this.move = move;
    }

    /**
     * What was seen at last.
     *
     * @param asExpected whether the expected host alone answers for every VIP, or, expecting nobody, nobody does; also
     *            where nobody but the holder itself could ask and its kernel has the VIPs
     */
    record Seen(boolean asExpected, Evidence evidence, List<WireTruth> truths, String sentence) {
    }

    /** @param expected who should hold the VIPs now; absent for nobody */
    Seen verify(Optional<HostId> expected) throws InterruptedException {
        Seen seen = look(expected);
        for (int looks = 1; looks < LOOKS && !seen.asExpected && move.isTimeForAnotherLook(); looks++) {
            move.pause();
            seen = look(expected);
        }
        return seen;
    }

    Seen look(Optional<HostId> expected) throws InterruptedException {
        Evidence evidence = move.look();
        Optional<MacAddress> mac = expected.flatMap(evidence::macOf);
        List<WireTruth> truths = evidence.wire().truths(mac);
        boolean good = truths.stream().allMatch(t -> fits(t, expected, evidence)) && !othersCarry(expected, evidence);
        return new Seen(good, evidence, truths, sentence(evidence));
    }

    /** What a host's kernel says of itself counts even where nobody can hear it. */
    private boolean othersCarry(Optional<HostId> expected, Evidence evidence) {
        return move.group().members().stream().map(Member::host).filter(h -> expected.filter(h::equals).isEmpty())
                .anyMatch(evidence::carries);
    }

    private static boolean fits(WireTruth truth, Optional<HostId> expected, Evidence evidence) {
        return switch (truth.state()) {
            case SINGLE_EXPECTED -> true;
            case SILENT -> expected.isEmpty();
            case UNKNOWN -> expected.filter(h -> evidence.carries(h, truth.vip())).isPresent();
            case SINGLE_UNEXPECTED, MULTIPLE -> false;
        };
    }

    private String sentence(Evidence evidence) {
        WireView wire = evidence.wire();
        String vips = Sentences.vips(move.group());
        if (wire.askers().isEmpty()) {
            return "no other host could ask the wire for " + vips;
        }
        String seen = ", seen by " + WireView.names(observers(evidence));
        return switch (wire.answering().size()) {
            case 0 -> "nobody answers for " + vips + ", asked by " + WireView.names(wire.askers());
            case 1 -> wire.named(wire.answering().getFirst()) + " alone answers for " + vips + seen;
            default -> wire.answering().stream().map(wire::named).collect(Collectors.joining(" and "))
                    + " answer for " + vips + seen;
        };
    }

    private List<HostId> observers(Evidence evidence) {
        return evidence.replies().stream()
                .filter(r -> move.group().vips().stream().anyMatch(v -> r.macsOf(v.address()).findAny().isPresent()))
                .map(r -> r.observer()).toList();
    }
}
