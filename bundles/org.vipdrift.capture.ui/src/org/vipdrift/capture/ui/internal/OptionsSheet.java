package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.CaptureChoice;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.OptionsInput;
import org.vipdrift.capture.ui.internal.model.OptionsInput.Wrong;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. How to capture; what is chosen here the bar above the packets shows. */
final class OptionsSheet extends Sheet {
    private static final Duration PULL = Duration.ofMillis(220);
    private final CaptureSession session;
    private final UiThread ui;
    private final OptionsInput before;
    private @Nullable InterfaceTicks interfaces;
    private @Nullable Text filter;
    private @Nullable CaptureFilterField checked;
    private @Nullable OptionsFields fields;
    private boolean touched;
    private boolean toStart;

    OptionsSheet(Shell parent, CaptureSession session, UiThread ui) {
        super(parent, "captureOptions", Messages.optionsTitle);
        this.session = session;
        this.ui = ui;
        CaptureChoice choice = session.choice();
        before = OptionsInput.of(choice.interfaces().isEmpty() ? LastChoice.read() : choice);
    }

    /** Whether the person wants to start now. */
    boolean isToStart() {
        return toStart;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.CAPTURE, Messages.optionsTitle, Messages.optionsSentence);
        section(body, Messages.optionsInterfaces);
        InterfaceTicks ticks = new InterfaceTicks(body, id() + ".interfaces", before.interfaces(), this::changed);
        ticks.refresh(session.offer().interfaces());
        interfaces = ticks;
        Text field = new Fields(body, id()).text("filter", Messages.filter, Messages.filterHint);
        field.setText(before.filter());
        field.setToolTipText(Messages.filterTip);
        field.addListener(SWT.Modify, event -> changed());
        filter = field;
        CaptureFilterField check = new CaptureFilterField(field, session.filterCheck());
        check.look();
        checked = check;
        fields = new OptionsFields(body, id(), before, this::changed);
        ui.every(PULL, body, this::refresh);
    }

    private void refresh() {
        InterfaceTicks ticks = interfaces;
        CaptureFilterField check = checked;
        if (ticks != null && check != null) {
            ticks.refresh(session.offer().interfaces());
            check.refresh();
            judge();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.CLIENT_ID, "start", Messages.optionsStart, true);
        button(bar, IDialogConstants.OK_ID, "ok", Messages.optionsKeepThem, false);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int number) {
        if (number == IDialogConstants.CLIENT_ID) {
            toStart = true;
            okPressed();
        } else {
            super.buttonPressed(number);
        }
    }

    @Override
    protected void okPressed() {
        session.choose(input().choice());
        super.okPressed();
    }

    private void changed() {
        touched = true;
        judge();
    }

    private void judge() {
        Wrong wrong = input().wrong();
        CaptureFilterField check = checked;
        String mistake = check == null ? "" : check.mistake();
        enable(IDialogConstants.OK_ID, wrong == Wrong.NONE);
        enable(IDialogConstants.CLIENT_ID,
                wrong == Wrong.NONE && mistake.isEmpty() && session.state().phase() == Phase.IDLE);
        complain(wrong != Wrong.NONE && touched ? sentence(wrong) : mistake);
    }

    private void enable(int number, boolean on) {
        Button button = getButton(number);
        if (button != null && !button.isDisposed() && button.getEnabled() != on) {
            button.setEnabled(on);
        }
    }

    private static String sentence(Wrong wrong) {
        return switch (wrong) {
            case NONE -> "";
            case NO_INTERFACE -> Messages.wrongInterface;
            case SNAP -> Messages.wrongSnap;
            case BUFFER -> Messages.wrongBuffer;
            case STOP_PACKETS -> Messages.wrongPackets;
            case STOP_MEGABYTES, RING_MEGABYTES -> Messages.wrongMegabytes;
            case STOP_SECONDS, RING_SECONDS -> Messages.wrongSeconds;
            case FILE -> Messages.wrongFile;
            case RING_FILES -> Messages.wrongFiles;
            case RING_WHEN -> Messages.wrongRing;
        };
    }

    private OptionsInput input() {
        InterfaceTicks ticks = interfaces;
        Text field = filter;
        OptionsFields rest = fields;
        return ticks == null || field == null || rest == null ? before : rest.input(ticks.names(), field.getText());
    }
}
