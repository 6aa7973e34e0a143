package org.vipdrift.capture.ui.internal;

import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.PacketPage;
import org.vipdrift.capture.ui.internal.model.PacketRing;
import org.vipdrift.capture.ui.internal.model.PacketStore;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Enough;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.capture.ui.internal.model.Trouble;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. Always in view: how the capture is, and captured, displayed and dropped packets. */
final class CountsLine {
    private static final int WHOLE = 100;
    /** So many refreshes long something is said. */
    private static final int PATIENCE = 25;
    private static final int MOST_PATHS = 20;
    private final Label icon;
    private final Label state;
    private final Label counts;
    private final Link step;
    private @Nullable Color coloured;
    private String said = "";
    private int patience;

    CountsLine(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        icon = new Label(area, SWT.NONE);
        state = Tag.id(new Label(area, SWT.NONE), "capture.state");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
        step = Tag.id(new Link(area, SWT.NONE), "capture.readOn");
        step.setText("<a>" + Messages.readOn + "</a>");
        step.setToolTipText(Messages.readOnTip);
        step.addListener(SWT.Selection, event -> Commands.run(CaptureIds.READ_ON));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(step);
        step.setVisible(false);
        counts = Tag.id(new Label(area, SWT.NONE), "capture.counts");
        colour(Tone.MUTED);
    }

    /** Says a sentence for some seconds. */
    void say(String sentence) {
        said = sentence;
        patience = PATIENCE;
    }

    /** To be called some times a second. */
    void refresh(CaptureSession session, PacketPage page) {
        if (patience > 0) {
            patience--;
        } else {
            said = "";
        }
        offer(page.store() instanceof FilePackets shown && shown.isStopped());
        if (page.store() instanceof FilePackets file) {
            show(session, file, page);
        } else {
            live(session, page);
        }
    }

    /** How the capture is, unless something is said. */
    private void tell(Icon sign, String text) {
        Image image = (said.isEmpty() ? sign : Icon.CHECK_INFO).image();
        if (icon.getImage() != image) {
            icon.setImage(image);
        }
        set(state, (said.isEmpty() ? text : said).replace("&", "&&"));
    }

    private void live(CaptureSession session, PacketPage page) {
        SessionState now = session.state();
        boolean captured = session.ring().next() > 1;
        tell(icon(now), text(now, captured) + (captured || now.phase() != Phase.IDLE ? saving(now) : "")
                + remark(now, session.remark()));
        tip(state, (session.remark() + "\n" + paths(now)).strip());
        CaptureCounts kernel = session.counts();
        set(counts, counts(session.ring(), page.count(), kernel, now.phase()) + filtering(session, page)
                + comments(session.ring()));
        colour(kernel.dropped() > 0 ? Tone.TROUBLE : Tone.MUTED);
        tip(counts, kernel.areDropsKnown() ? NLS.bind(Messages.droppedTip, kernel.droppedByInterface())
                : now.phase() == Phase.IDLE ? Messages.dropsUnknownTip : Messages.dropsAtEndTip);
    }

    private static String saving(SessionState now) {
        if (now.files().isEmpty()) {
            return "";
        }
        String name = Wording.name(now.files().getLast());
        return "  \u00b7  " + (now.phase() != Phase.IDLE ? NLS.bind(Messages.savingTo, name)
                : now.files().size() == 1 ? NLS.bind(Messages.savedIn, name)
                        : NLS.bind(Messages.savedInRing, now.files().size(), name));
    }

    private static String paths(SessionState now) {
        return now.files().stream().skip(Math.max(0, now.files().size() - MOST_PATHS))
                .map(path -> Printable.clean(path.toString())).collect(Collectors.joining("\n"));
    }

    private static String remark(SessionState now, String sentence) {
        return now.phase() != Phase.RUNNING || sentence.isEmpty() ? ""
                : "  \u00b7  " + Printable.clean(sentence);
    }

    /** A file: what is wrong with it comes before its name. */
    private void show(CaptureSession session, FilePackets file, PacketPage page) {
        String name = Wording.name(file.file().path());
        boolean complete = file.file().isComplete();
        tell(file.trouble().isPresent() ? Icon.STATE_PROBLEM
                : file.isStopped() ? Icon.STATE_NOTICE : complete ? Icon.LOG : Icon.STATE_BUSY,
                file.trouble().map(Printable::clean).orElse(NLS.bind(file.isStopped() ? Messages.fileStopped
                        : complete ? Messages.fileShown : Messages.fileReading, name)));
        tip(state, Printable.clean(file.file().path().toString()));
        NumberFormat number = NumberFormat.getIntegerInstance();
        set(counts, NLS.bind(Messages.fileCounts, number.format(file.next() - 1), number.format(page.count()))
                + filtering(session, page) + comments(file));
        colour(Tone.MUTED);
        tip(counts, "");
    }

    /** A colour set, be it the same, makes GTK read its style sheet again. */
    private void colour(Tone tone) {
        Color wanted = tone.color();
        if (wanted != coloured) {
            coloured = wanted;
            counts.setForeground(wanted);
        }
    }

    private static void tip(Label label, String text) {
        if (!text.equals(label.getToolTipText())) {
            label.setToolTipText(text);
        }
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.requestLayout();
        }
    }

    /** What would be lost. */
    private static String comments(PacketStore packets) {
        int unsaved = packets.unsavedComments();
        return unsaved == 0 ? "" : "  \u00b7  " + NLS.bind(Messages.unsavedCount, unsaved);
    }

    /** Whether one can go on with a reading that was stopped. */
    private void offer(boolean on) {
        if (step.getLayoutData() instanceof GridData data && data.exclude == on) {
            data.exclude = !on;
            step.setVisible(on);
            step.requestLayout();
        }
    }

    private static String filtering(CaptureSession session, PacketPage page) {
        int percent = session.filter().percent(page.store());
        return percent == WHOLE ? "" : "  \u00b7  " + NLS.bind(Messages.filtering, percent);
    }

    private static String counts(PacketRing ring, int displayed, CaptureCounts kernel, Phase phase) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        long captured = ring.next() - 1;
        long kept = ring.next() - ring.first();
        return NLS.bind(kept < captured ? Messages.countsKept : Messages.counts, new Object[] {number.format(captured),
                number.format(displayed), kernel.areDropsKnown() ? number.format(kernel.dropped())
                        : phase == Phase.IDLE ? Messages.dropsUnknown : Messages.dropsAtEnd,
                number.format(kept)});
    }

    private static Icon icon(SessionState state) {
        return switch (state.phase()) {
            case OPENING -> Icon.STATE_BUSY;
            case RUNNING -> Icon.CAPTURE;
            case IDLE -> state.trouble().isPresent() ? Icon.STATE_PROBLEM : Icon.STATE_UNKNOWN;
        };
    }

    /** @param captured whether there are packets; where there are none, the page in their place says what is wrong */
    private static String text(SessionState state, boolean captured) {
        String name = Printable.clean(state.interfaceName());
        return switch (state.phase()) {
            case OPENING -> NLS.bind(Messages.opening, name);
            case RUNNING -> state.filter().isEmpty() ? NLS.bind(Messages.capturing, name)
                    : NLS.bind(Messages.capturingFiltered, name, Printable.clean(state.filter()));
            case IDLE -> captured ? ended(state, name) : Messages.idle;
        };
    }

    private static String ended(SessionState state, String name) {
        return state.trouble().map(Trouble::sentence).orElseGet(() -> state.enough()
                .map(enough -> NLS.bind(enough(enough), name,
                        NumberFormat.getIntegerInstance().format(enough.amount())))
                .orElseGet(() -> NLS.bind(Messages.stopped, name)));
    }

    private static String enough(Enough enough) {
        return switch (enough.what()) {
            case PACKETS -> Messages.stoppedPackets;
            case OCTETS -> Messages.stoppedOctets;
            case TIME -> Messages.stoppedTime;
        };
    }
}
