package org.vipdrift.inventory.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Control;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. Changes many hosts at once: what is ticked is written, all else stays as each host has it. */
final class BulkSheet extends InventorySheet {
    private final List<Host> hosts;
    private final Map<Key, Row> rows = new EnumMap<>(Key.class);

    private record Row(Button ticked, Text value) {
    }

    BulkSheet(Shell parent, Control control, UiThread ui, List<Host> hosts) {
        super(parent, "bulk", Messages.bulkTitle, control, ui);
        this.hosts = List.copyOf(hosts);
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.HOST_EDIT, NLS.bind(Messages.bulkHeading, hosts.size()), Messages.bulkSentence);
        Composite area = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 7).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        row(area, Key.FOLDER, Messages.fieldFolder, Messages.fieldFolderHint);
        row(area, Key.TAGS, Messages.fieldTags, Messages.bulkTagsHint);
        row(area, Key.PORT, Messages.fieldPort, "");
        row(area, Key.USER, Messages.fieldUser, Messages.fieldUserHint);
        row(area, Key.BECOME, Messages.fieldBecome, Messages.fieldBecomeHint);
        row(area, Key.JUMP, Messages.fieldJump, Messages.fieldJumpHint);
        row(area, Key.NOTES, Messages.fieldNotes, "");
    }

    private void row(Composite area, Key key, String label, String hint) {
        Button ticked = Tag.id(new Button(area, SWT.CHECK), id() + "." + key.word() + ".set");
        ticked.setText(label);
        Text value = Tag.spoken(Tag.id(new Text(area, SWT.BORDER), id() + "." + key.word()), label.replace("&", ""));
        value.setMessage(hint);
        value.setToolTipText(hint);
        value.setText(shared(key));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH * 2 / 3, SWT.DEFAULT).applyTo(value);
        value.addListener(SWT.Modify, event -> ticked.setSelection(true));
        listened(value);
        ticked.addListener(SWT.Selection, event -> changed());
        rows.put(key, new Row(ticked, value));
    }

    /** What all of them have; empty if they differ. */
    private String shared(Key key) {
        List<String> values = hosts.stream().map(key::of).distinct().limit(2).toList();
        return values.size() == 1 && values.getFirst().indexOf('\n') < 0 ? values.getFirst() : "";
    }

    private BulkInput input() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        rows.forEach((key, row) -> {
            if (row.ticked().getSelection()) {
                values.put(key, row.value().getText());
            }
        });
        return new BulkInput(values);
    }

    @Override
    protected String takeLabel() {
        return Messages.editButton;
    }

    @Override
    protected String wrong() {
        return input().wrong(control.inventory().current(), hosts);
    }

    @Override
    protected void okPressed() {
        BulkInput input = input();
        change(Messages.bulkTitle, Icon.HOST_EDIT, now -> input.applied(now, hosts));
    }
}
