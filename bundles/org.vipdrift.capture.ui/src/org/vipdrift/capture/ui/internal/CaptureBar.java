package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.CaptureChoice;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.InterfaceOffer;
import org.vipdrift.capture.ui.internal.model.PacketSearch.Way;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. What to capture, start and stop, and what to find among it. */
final class CaptureBar {
    private static final int COLUMNS = 11;
    private final CaptureSession session;
    private final InterfaceChoice interfaces;
    private final Text filter;
    private final CaptureFilterField checked;
    private final FilterMistake mistake;
    private final Button start;
    private final Button stop;
    private final FindField find;
    private Optional<SessionState> shown = Optional.empty();
    private CaptureChoice choice = LastChoice.read();

    /** @param finder called with a text to find, and where */
    CaptureBar(Composite parent, CaptureSession session, BiConsumer<String, Way> finder) {
        this.session = session;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(6, 4).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        label(area, Messages.interfaceChoice);
        interfaces = new InterfaceChoice(area, choice.interfaces(), this::choose);
        label(area, Messages.filter);
        filter = field(area, "capture.filter", Messages.filterHint, Messages.filterTip, 200);
        start = button(area, Messages.start, CaptureIds.START, "start", Messages.startTip);
        stop = button(area, Messages.stop, CaptureIds.STOP, "stop", Messages.stopTip);
        button(area, Messages.options, CaptureIds.OPTIONS, "options", Messages.optionsTip);
        find = new FindField(area, finder);
        mistake = new FilterMistake(area, "capture.filter.error", COLUMNS);
        checked = new CaptureFilterField(filter, session.filterCheck());
        filter.setText(choice.filter());
        filter.addListener(SWT.Modify, event -> choose());
        filter.addListener(SWT.DefaultSelection, event -> Commands.run(CaptureIds.START));
    }

    private static void label(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    private static Text field(Composite area, String id, String hint, String tip, int width) {
        Text text = Tag.id(new Text(area, SWT.SINGLE | SWT.BORDER), id);
        text.setMessage(hint);
        text.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).minSize(80, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private static Button button(Composite area, String text, String command, String icon, String tip) {
        Button button = Tag.id(new Button(area, SWT.PUSH), "capture." + icon);
        button.setText(text);
        button.setImage(image(icon));
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> Commands.run(command));
        return button;
    }

    private static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = CaptureIds.BUNDLE + "." + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, ResourceLocator.imageDescriptorFromBundle(CaptureIds.BUNDLE, "icons/" + name + ".svg")
                    .orElseThrow());
        }
        return registry.get(key);
    }

    FindField find() {
        return find;
    }

    void focusInterfaces() {
        interfaces.focus();
    }

    /** Shows which interfaces there are and what can be done now. */
    void refresh(InterfaceOffer offer, SessionState state) {
        if (session.choice() != choice) {
            adopt(session.choice(), offer);
        }
        interfaces.refresh(offer);
        checked.refresh();
        mistake.say(checked.mistake());
        Optional<SessionState> newest = Optional.of(state);
        if (!newest.equals(shown)) {
            shown = newest;
            boolean idle = state.phase() == Phase.IDLE;
            interfaces.enable(idle);
            filter.setEnabled(idle);
            start.setEnabled(idle);
            stop.setEnabled(state.phase() == Phase.RUNNING);
        }
    }

    private void choose() {
        choice = new CaptureChoice(interfaces.names(), filter.getText(), choice.options());
        session.choose(choice);
        if (!choice.interfaces().isEmpty()) {
            LastChoice.remember(new CaptureChoice(interfaces.wanted(), choice.filter(), choice.options()));
        }
    }

    /** Shows what was chosen elsewhere. */
    private void adopt(CaptureChoice chosen, InterfaceOffer offer) {
        if (chosen.interfaces().isEmpty()) {
            return; // nobody has chosen anything yet
        }
        choice = chosen;
        interfaces.choose(chosen.interfaces(), offer);
        if (!filter.getText().strip().equals(chosen.filter())) {
            filter.setText(chosen.filter());
        }
        choose();
    }
}
