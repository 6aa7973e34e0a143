package org.vipdrift.capture.ui.internal;

import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.capture.ui.internal.model.PacketRing;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. In place of the stations: why there are none, and a capture to start if none runs. */
final class NoStations {
    private final CaptureSession session;
    private final EmptyState page;

    NoStations(RowTable<StationRow> stations, CaptureSession session) {
        this.session = session;
        page = new EmptyState(stations.area(), Icon.CAPTURE, Messages.noStations, Messages.noStationsSentence)
                .step(Messages.startCapture, CaptureIds.START);
        stations.whenEmpty(page.area());
    }

    void refresh(Meaning meaning) {
        SessionState state = session.state();
        boolean idle = state.phase() == Phase.IDLE;
        page.say(switch (meaning.store()) {
            case FilePackets file -> NLS.bind(Messages.noStationsInFile, Wording.name(file.file().path()));
            case PacketRing ring -> idle ? Messages.noStationsSentence
                    : NLS.bind(Messages.noStationsYet, Printable.clean(state.interfaceName()));
        }, idle);
    }
}
