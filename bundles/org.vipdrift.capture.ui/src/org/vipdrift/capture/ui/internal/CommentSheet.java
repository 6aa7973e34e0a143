package org.vipdrift.capture.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.PacketComments;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The comments on a packet: one is changed at a time, or one more is written. */
final class CommentSheet extends Sheet {
    private final String about;
    private final List<String> comments;
    private @Nullable Text text;
    private int current;

    /** @param there the comments there are; the first of them is shown, else a new one */
    CommentSheet(@Nullable Shell parent, String about, List<String> there) {
        super(parent, "comment", Messages.commentTitle);
        this.about = about;
        comments = new ArrayList<>(there);
        comments.add("");
    }

    /** All comments as wanted; absent if the person declined. */
    Optional<List<String>> ask() {
        return open() == OK ? Optional.of(comments.stream().filter(one -> !one.isBlank()).toList()) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.HOST_EDIT, about, Messages.commentSentence);
        if (comments.size() > 1) {
            choice(body);
        }
        Label label = new Label(body, SWT.NONE);
        label.setText(Messages.commentLabel);
        Text field = Tag.id(new Text(body, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL), id() + ".text");
        field.setTextLimit(PacketComments.LONGEST);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 120).applyTo(field);
        field.addListener(SWT.Traverse, CommentSheet::leave);
        text = field;
        show(0);
        field.setFocus();
    }

    private void choice(Composite body) {
        Combo combo = Tag.id(new Combo(body, SWT.READ_ONLY), id() + ".which");
        Tag.spoken(combo, Messages.commentWhich);
        int last = comments.size() - 1;
        IntStream.range(0, last).forEach(i -> combo.add(NLS.bind(Messages.commentNumber, i + 1, last)));
        combo.add(Messages.commentNew);
        combo.select(0);
        combo.addListener(SWT.Selection, event -> {
            keep();
            show(combo.getSelectionIndex());
        });
    }

    /** Tab leaves the field: what is in a packet's comment are lines, not tables. */
    private static void leave(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void show(int index) {
        current = index;
        Text field = text;
        if (field != null) {
            field.setText(comments.get(index));
            field.selectAll();
        }
    }

    private void keep() {
        Text field = text;
        if (field != null) {
            comments.set(current, field.getText().strip());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", Messages.commentKeep, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        keep();
        super.okPressed();
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(620, 400);
    }
}
