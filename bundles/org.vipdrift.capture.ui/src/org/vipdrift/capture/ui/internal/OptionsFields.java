package org.vipdrift.capture.ui.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.OptionsInput;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The fields below the capture filter: how much to keep, when to stop, where to save. */
final class OptionsFields {
    private static final int NUMBER = 90;
    private static final int COLUMNS = 6;
    private final String id;
    private final Runnable whenChanged;
    private final Composite area;
    private final Button promiscuous;
    private final Button immediate;
    private final Text snap;
    private final Text buffer;
    private final Text stopPackets;
    private final Text stopMegabytes;
    private final Text stopSeconds;
    private final Button save;
    private final Text file;
    private final Button browse;
    private final Text ringMegabytes;
    private final Text ringSeconds;
    private final Text ringFiles;

    OptionsFields(Composite parent, String id, OptionsInput now, Runnable whenChanged) {
        this.id = id;
        this.whenChanged = whenChanged;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(10, 7).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        heading(Messages.optionsKeep);
        snap = number("snap", Messages.optionsSnap, now.snap(), Messages.optionsSnapHint, Messages.optionsSnapTip);
        buffer = number("buffer", Messages.optionsBuffer, now.buffer(), "", Messages.optionsBufferTip);
        rest(2);
        promiscuous = tick("promiscuous", Messages.optionsPromiscuous, now.promiscuous(),
                Messages.optionsPromiscuousTip);
        immediate = tick("immediate", Messages.optionsImmediate, now.immediate(), Messages.optionsImmediateTip);
        heading(Messages.optionsStop);
        String never = Messages.optionsNever;
        stopPackets = number("stopPackets", Messages.optionsPackets, now.stopPackets(), never, "");
        stopMegabytes = number("stopMegabytes", Messages.optionsMegabytes, now.stopMegabytes(), never,
                Messages.optionsMegabytesTip);
        stopSeconds = number("stopSeconds", Messages.optionsSeconds, now.stopSeconds(), never, "");
        heading(Messages.optionsFiles);
        save = tick("save", Messages.optionsSave, now.save(), Messages.optionsSaveTip);
        file = path(now.file());
        browse = browse();
        ringMegabytes = number("ringMegabytes", Messages.optionsRingMegabytes, now.ringMegabytes(), never,
                Messages.optionsRingTip);
        ringSeconds = number("ringSeconds", Messages.optionsRingSeconds, now.ringSeconds(), never,
                Messages.optionsRingTip);
        ringFiles = number("ringFiles", Messages.optionsRingFiles, now.ringFiles(), Messages.optionsAll,
                Messages.optionsRingFilesTip);
        enable();
    }

    private void heading(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry()
                .getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 4).applyTo(label);
    }

    private void rest(int columns) {
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(new Label(area, SWT.NONE));
    }

    private Text number(String name, String label, String value, String hint, String tip) {
        Label before = new Label(area, SWT.NONE);
        before.setText(label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(before);
        Text field = listened(name, new Text(area, SWT.BORDER | SWT.SINGLE), value, hint, tip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(NUMBER, SWT.DEFAULT)
                .applyTo(field);
        return field;
    }

    private Text listened(String name, Text field, String value, String hint, String tip) {
        field.setText(value);
        field.setMessage(hint);
        field.setToolTipText(tip.isEmpty() ? null : tip);
        field.addListener(SWT.Modify, event -> whenChanged.run());
        return Tag.id(field, id + "." + name);
    }

    private Button tick(String name, String label, boolean on, String tip) {
        Button button = Tag.id(new Button(area, SWT.CHECK), id + "." + name);
        button.setText(label);
        button.setSelection(on);
        button.setToolTipText(tip);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            enable();
            whenChanged.run();
        });
        return button;
    }

    private Text path(String value) {
        new Label(area, SWT.NONE).setText(Messages.optionsFile);
        Text field = listened("file", new Text(area, SWT.BORDER | SWT.SINGLE), value, Messages.optionsFileHint,
                Messages.optionsFileTip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(COLUMNS - 2, 1)
                .applyTo(field);
        return field;
    }

    private Button browse() {
        Button button = Tag.id(new Button(area, SWT.PUSH), id + ".browse");
        button.setText(Messages.optionsBrowse);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            String chosen = FileActions.saveDialog(area.getShell()).open();
            if (chosen != null) {
                file.setText(chosen);
            }
        });
        return button;
    }

    private void enable() {
        List.<Control>of(file, browse, ringMegabytes, ringSeconds, ringFiles)
                .forEach(control -> control.setEnabled(save.getSelection()));
    }

    /** What stands in all fields. */
    OptionsInput input(List<String> interfaces, String filter) {
        return new OptionsInput(interfaces, filter, promiscuous.getSelection(), immediate.getSelection(),
                snap.getText(), buffer.getText(), stopPackets.getText(), stopMegabytes.getText(), stopSeconds.getText(),
                save.getSelection(), file.getText(), ringMegabytes.getText(), ringSeconds.getText(),
                ringFiles.getText());
    }
}
