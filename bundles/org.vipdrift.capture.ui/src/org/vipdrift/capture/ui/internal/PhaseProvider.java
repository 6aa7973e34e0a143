package org.vipdrift.capture.ui.internal;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.core.Subscription;
import org.vipdrift.ui.common.UiThread;

/** Tells commands whether a capture runs. */
public final class PhaseProvider extends AbstractSourceProvider {
    private @Nullable Subscription subscription;
    private Phase phase = Phase.IDLE;

    @Override
    @NonNullByDefault({})
    public void initialize(IServiceLocator locator) {
        CaptureSession session = locator.getService(CaptureSession.class);
        UiThread ui = locator.getService(UiThread.class);
        phase = session.state().phase();
        subscription = session.onState(state -> ui.execute(() -> become(state)));
    }

    private void become(SessionState state) {
        phase = state.phase();
        fireSourceChanged(ISources.WORKBENCH, CaptureIds.PHASE, phase.name());
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(CaptureIds.PHASE, phase.name());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {CaptureIds.PHASE};
    }

    @Override
    public void dispose() {
        Subscription open = subscription;
        if (open != null) {
            open.close();
        }
    }
}
