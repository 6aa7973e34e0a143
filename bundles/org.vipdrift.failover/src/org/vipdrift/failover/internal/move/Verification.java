package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.MoveKind;
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
     *            where nobody but the holder itself could ask, its kernel has the VIPs, and it heard no other on a wire
     *            that is alive
     * @param unwitnessed whether the expected host's kernel alone has the VIPs, and that is all that is known
     */
    record Seen(boolean asExpected, boolean unwitnessed, Evidence evidence, List<WireTruth> truths, String sentence) {

        /** Enough where the wire has shown it before, or nothing was changed. */
        boolean inPlace() {
            return asExpected || unwitnessed;
        }

        Seen going(String on) {
            return new Seen(asExpected, unwitnessed, evidence, truths, sentence + on);
        }
    }

    /** @param expected who should hold the VIPs now; absent for nobody */
    Seen verify(Optional<HostId> expected) throws InterruptedException {
        Seen seen = look(expected);
        for (int looks = 1; looks < LOOKS && !seen.asExpected && move.isTimeForAnotherLook(); looks++) {
            move.pause();
            seen = look(expected);
        }
        return expected.isPresent() && expected.equals(move.target()) ? witnessed(seen) : seen;
    }

    /** Who answers now decides; what others said meanwhile is told with it, where it is not told anyway. */
    private Seen witnessed(Seen seen) {
        Optional<MacAddress> mac = move.target().flatMap(seen.evidence()::macOf);
        String contradiction = mac.filter(_ -> seen.asExpected())
                .map(m -> move.witnesses().contradiction(m, seen.evidence().wire())).orElse("");
        return seen.going(contradiction);
    }

    Seen look(Optional<HostId> expected) throws InterruptedException {
        Evidence evidence = move.look();
        move.witnesses().hear(evidence);
        Optional<MacAddress> mac = expected.flatMap(evidence::macOf);
        List<WireTruth> truths = evidence.wire().truths(mac);
        boolean alone = !othersCarry(expected, evidence);
        boolean good = alone && truths.stream().allMatch(t -> fits(t, expected, evidence));
        boolean unwitnessed = alone && !good && expected.filter(evidence::carriesAll).isPresent()
                && truths.stream().allMatch(t -> t.state() == WireTruth.State.UNKNOWN);
        return new Seen(good, unwitnessed, evidence, truths, sentence(evidence, truths, expected));
    }

    /** What a host's kernel says of itself counts even where nobody can hear it. */
    private boolean othersCarry(Optional<HostId> expected, Evidence evidence) {
        return move.group().members().stream().map(Member::host).filter(h -> expected.filter(h::equals).isEmpty())
                .anyMatch(evidence::carries);
    }

    private boolean fits(WireTruth truth, Optional<HostId> expected, Evidence evidence) {
        return switch (truth.state()) {
            case SINGLE_EXPECTED -> true;
            case SILENT -> expected.isEmpty();
            case UNKNOWN -> expected.filter(h -> isItsOwnWitness(h, truth.vip(), evidence)).isPresent();
            case SINGLE_UNEXPECTED, MULTIPLE -> false;
        };
    }

    /** Whoever hears nobody at all may be cut off; whoever forces a move knew that before. */
    private boolean isItsOwnWitness(HostId host, Vip vip, Evidence evidence) {
        return evidence.carries(host, vip) && evidence.wire().hasAsked(host, vip)
                && (move.plan().kind() == MoveKind.FORCE || !evidence.wire().cutOff().contains(host));
    }

    private String sentence(Evidence evidence, List<WireTruth> truths, Optional<HostId> expected) {
        WireView wire = evidence.wire();
        String vips = WireView.vips(move.group());
        if (wire.askers().isEmpty()) {
            return unasked(wire, vips, expected.filter(h -> truths.stream().allMatch(t -> wire.hasAsked(h, t.vip()))));
        }
        List<MacAddress> answering = truths.stream().flatMap(t -> t.macs().stream()).distinct().sorted().toList();
        String seen = ", seen by " + WireView.names(observers(evidence));
        return switch (answering.size()) {
            case 0 -> "nobody answers for " + vips + ", asked by " + WireView.names(wire.askers());
            case 1 -> wire.named(answering.getFirst()) + " alone answers for " + vips + seen;
            default -> answering.stream().map(wire::named).collect(Collectors.joining(" and "))
                    + " answer for " + vips + seen;
        };
    }

    private static String unasked(WireView wire, String vips, Optional<HostId> witness) {
        return witness.map(h -> "only " + h + " itself could ask the wire for " + vips + ", and "
                + (wire.cutOff().contains(h) ? "it heard nobody at all, not even a gateway" : "nobody else answered"))
                .orElse("no other host could ask the wire for " + vips);
    }

    private List<HostId> observers(Evidence evidence) {
        return evidence.replies().stream()
                .filter(r -> move.group().vips().stream().anyMatch(v -> r.macsOf(v.address()).findAny().isPresent()))
                .map(r -> r.observer()).toList();
    }
}
