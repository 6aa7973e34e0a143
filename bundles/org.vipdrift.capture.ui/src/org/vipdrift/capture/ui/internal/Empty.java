package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.ui.internal.model.InterfaceOffer;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.Trouble;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;

/**
 * Immutable. Why the packet list is empty, and what to do next.
 *
 * @param step what the link says; empty for none
 */
record Empty(Icon icon, String heading, String sentence, String step, String command) {

    boolean isTrouble() {
        return icon == Icon.STATE_PROBLEM;
    }

    /** @param find what is looked for, empty if nothing is */
    static Empty of(SessionState state, InterfaceOffer offer, String find, boolean captured) {
        if (captured && !find.isEmpty()) {
            return new Empty(Icon.FILTER, NLS.bind(Messages.notFound, Printable.clean(find)), Messages.notFoundSentence,
                    Messages.clearFind, "");
        }
        return switch (state.phase()) {
            case OPENING -> new Empty(Icon.STATE_BUSY, NLS.bind(Messages.opening, name(state)), "", "", "");
            case RUNNING -> listening(state);
            case IDLE -> trouble(state, offer).map(t -> remedy(t, state)).orElseGet(() -> ready(offer));
        };
    }

    private static Optional<Trouble> trouble(SessionState state, InterfaceOffer offer) {
        return state.trouble().or(offer::trouble)
                .or(() -> offer.interfaces().stream().flatMap(i -> i.problem().stream())
                        .filter(p -> offer.interfaces().stream().noneMatch(i -> i.isUsable())).findFirst()
                        .map(sentence -> new Trouble(Reason.NO_RIGHTS, sentence)));
    }

    private static Empty remedy(Trouble trouble, SessionState state) {
        String heading = switch (trouble.reason()) {
            case NO_RIGHTS, NO_LIBRARY -> Messages.cannotCapture;
            case BAD_FILTER -> Messages.badFilter;
            case NO_INTERFACE, INTERFACE_DOWN -> NLS.bind(Messages.cannotOpen, name(state));
            case BROKEN -> Messages.endedByItself;
        };
        boolean look = trouble.reason() != Reason.BAD_FILTER;
        return new Empty(Icon.STATE_PROBLEM, heading, trouble.sentence(), look ? Messages.lookAgain : "",
                look ? CaptureIds.LOOK : "");
    }

    private static Empty ready(InterfaceOffer offer) {
        if (!offer.asked()) {
            return new Empty(Icon.STATE_BUSY, Messages.looking, "", "", "");
        }
        return offer.interfaces().isEmpty()
                ? new Empty(Icon.STATE_PROBLEM, Messages.noInterfaces, Messages.noInterfacesSentence,
                        Messages.lookAgain, CaptureIds.LOOK)
                : new Empty(Icon.CAPTURE, Messages.idleHeading, Messages.idleSentence, Messages.startCapture,
                        CaptureIds.START);
    }

    private static Empty listening(SessionState state) {
        String sentence = state.filter().isEmpty() ? Messages.listeningSentence
                : NLS.bind(Messages.listeningFiltered, Printable.clean(state.filter()));
        return new Empty(Icon.CAPTURE, NLS.bind(Messages.listening, name(state)), sentence, "", "");
    }

    private static String name(SessionState state) {
        return Printable.clean(state.interfaceName());
    }
}
