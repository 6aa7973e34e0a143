package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.Answerer;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.VipTruth;
import org.vipdrift.control.Witness;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. One line of the WireTruth: a VIP and one of those that answer for it, or that nobody does.
 *
 * @param owner whose MAC it is; empty if that is not known
 */
record WireRow(VipTruth truth, Optional<Answerer> who, String owner) {

    /** What stays the same while it is seen again. */
    record Key(InetAddress ip, Optional<MacAddress> mac) {
    }

    /** A row for each that answers; for a VIP that nobody answers for, one. */
    static Stream<WireRow> of(VipTruth truth, StatusSnapshot snapshot) {
        return truth.answerers().isEmpty() ? Stream.of(new WireRow(truth, Optional.empty(), ""))
                : truth.answerers().stream()
                        .map(who -> new WireRow(truth, Optional.of(who), owner(who.mac(), snapshot)));
    }

    /** Only if the cards of all hosts are known another is a stranger's. */
    private static String owner(MacAddress mac, StatusSnapshot snapshot) {
        boolean allKnown = !snapshot.hosts().isEmpty() && snapshot.hosts().stream().allMatch(h -> h.facts() != null);
        return snapshot.ownerOf(mac).map(HostId::name).orElse(allKnown ? Messages.wireStranger : "");
    }

    Key key() {
        return new Key(truth.vip().address(), who.map(Answerer::mac));
    }

    /** The state in the words of the design, and what they mean here. */
    String state() {
        String meaning = switch (truth.state()) {
            case SINGLE_EXPECTED -> Messages.wireExpected;
            case SINGLE_UNEXPECTED -> truth.held() ? Messages.wireUnexpected : Messages.wireUnheld;
            case MULTIPLE -> NLS.bind(Messages.wireMultiple, truth.answerers().size());
            case SILENT -> truth.held() ? Messages.wireSilent : Messages.wireNotPlaced;
            case UNKNOWN -> truth.fresh() ? Messages.wireAsking
                    : who.isPresent() ? Messages.wireLast : Messages.wireUnknown;
        };
        return NLS.bind(Messages.wireState, truth.state().word(), meaning);
    }

    String mac() {
        return who.map(answerer -> answerer.mac().toString()).orElse("");
    }

    /** "20:14:03", "before 20:14:03" where its beginning was not seen. */
    String since() {
        return who.map(answerer -> answerer.begun() ? Moments.whole(answerer.since())
                : NLS.bind(Messages.wireBefore, Moments.whole(answerer.since())))
                .orElse(truth.silent().map(Moments::whole).orElse(""));
    }

    Instant sinceWhen() {
        return who.map(Answerer::since).or(truth::silent).orElse(Instant.EPOCH);
    }

    Optional<Duration> age(Instant now) {
        return who.map(answerer -> answerer.age(now));
    }

    /** "h2, h3, capture on eth0"; where it is silent, who asked in vain. */
    String observers() {
        List<Witness> seen = who.map(Answerer::witnesses).orElse(List.of());
        return who.isEmpty() && truth.state() == State.SILENT
                ? NLS.bind(Messages.wireAsked, String.join(", ", truth.asked()))
                : seen.stream().map(WireRow::name).collect(Collectors.joining(", "));
    }

    private static String name(Witness witness) {
        return witness.overheard() ? NLS.bind(Messages.wireCapture, witness.name()) : witness.name();
    }

    /** Whether there are packets here to show. */
    boolean isOverheard() {
        return who.stream().flatMap(answerer -> answerer.witnesses().stream()).anyMatch(Witness::overheard);
    }
}
