package org.vipdrift.capture.ui.internal;

import java.text.NumberFormat;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.capture.ui.internal.model.PacketRing;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. Beside a filter field: which packets a table is about, and how far they were read. */
final class SourceLine {
    private static final int ALL = 100;
    private static final int MARGIN = 8;
    /** So many refreshes long something is said. */
    private static final int PATIENCE = 20;
    private final CaptureSession session;
    private final Label label;
    private String said = "";
    private int patience;

    private SourceLine(CaptureSession session, Composite parent, String id) {
        this.session = session;
        label = Tag.id(new Label(parent, SWT.NONE), id);
        label.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(MARGIN, 2).applyTo(label);
    }

    /** Lays out parent: a filter field and the source, and below them the table that fills the rest. */
    static SourceLine above(RowTable<?> table, Composite parent, String id, String hint, CaptureSession session) {
        FilterField.above(table, parent, id + ".filter", hint);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(parent);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table.area());
        SourceLine line = new SourceLine(session, parent, id + ".source");
        line.label.moveAbove(table.area());
        return line;
    }

    /** Says a sentence for some seconds. */
    void say(String sentence) {
        said = sentence;
        patience = PATIENCE;
    }

    /** To be called some times a second. @param older how many rows the table leaves out */
    void refresh(Meaning meaning, long older) {
        refresh(meaning, older, meaning.percent(), meaning.skipped());
    }

    /**
     * The same where more is read than what packets mean together.
     *
     * @param percent how much has been read
     * @param skipped how many packets were not
     */
    void refresh(Meaning meaning, long older, int percent, long skipped) {
        if (patience-- > 0) {
            set(said.replace("&", "&&"));
            return;
        }
        StringBuilder text = new StringBuilder(switch (meaning.store()) {
            case FilePackets file -> file(file, percent);
            case PacketRing ring -> live(session.state(), ring);
        });
        NumberFormat number = NumberFormat.getIntegerInstance();
        if (skipped > 0) {
            text.append("  \u00b7  ").append(NLS.bind(Messages.sourceSkipped, number.format(skipped)));
        }
        if (older > 0) {
            text.append("  \u00b7  ").append(NLS.bind(Messages.sourceOlder, number.format(older)));
        }
        set(text.toString().replace("&", "&&"));
    }

    private static String file(FilePackets file, int percent) {
        String name = Wording.name(file.file().path());
        return percent == ALL && file.isStopped() ? NLS.bind(Messages.sourcePart, name)
                : percent == ALL && file.file().isComplete() ? NLS.bind(Messages.fileShown, name)
                        : NLS.bind(Messages.sourceReading, name, percent);
    }

    private static String live(SessionState state, PacketRing ring) {
        String name = Printable.clean(state.interfaceName());
        return state.phase() == Phase.RUNNING ? NLS.bind(Messages.sourceLive, name)
                : ring.next() > 1 ? NLS.bind(Messages.sourceStopped, name) : "";
    }

    private void set(String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            if (label.getLayoutData() instanceof GridData data) {
                data.exclude = text.isEmpty();
                data.widthHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + MARGIN;
            }
            label.requestLayout();
        }
    }
}
