package org.vipdrift.capture.ui.internal;

import java.util.function.Consumer;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A field's name to add as a column, with proposals while one types. */
final class ColumnFieldRow {
    private static final int MOST_PROPOSED = 100;
    private static final char[] WORD = "abcdefghijklmnopqrstuvwxyz0123456789._".toCharArray();
    private static final int DELAY_MILLIS = 150;
    private static final Point SIZE = new Point(460, 200);
    private final Text field;
    private final Button add;
    private final ContentProposalAdapter proposals;
    private final Consumer<String> whenAdded;
    private final Consumer<String> complaints;

    /**
     * @param whenAdded called with the name of a field there is
     * @param complaints called with what is wrong with the name typed, empty for nothing
     */
    ColumnFieldRow(Composite parent, String id, Consumer<String> whenAdded, Consumer<String> complaints) {
        this.whenAdded = whenAdded;
        this.complaints = complaints;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.columnsField);
        field = Tag.id(new Text(area, SWT.BORDER), id + ".field");
        field.setMessage(Messages.columnsFieldHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        add = Tag.id(new Button(area, SWT.PUSH), id + ".add");
        add.setText(Messages.columnsAdd);
        add.setEnabled(false);
        proposals = new ContentProposalAdapter(field, new TextContentAdapter(),
                (typed, caret) -> FieldCatalog.startingWith(typed.strip()).limit(MOST_PROPOSED)
                        .map(ColumnFieldRow::proposal).toArray(IContentProposal[]::new),
                null, WORD);
        proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        proposals.setAutoActivationDelay(DELAY_MILLIS);
        proposals.setPopupSize(SIZE);
        listen();
    }

    private static IContentProposal proposal(FieldInfo info) {
        return new ContentProposal(info.name(), NLS.bind(Messages.proposal, info.name(), info.description()), null);
    }

    private void listen() {
        field.addListener(SWT.Modify, event -> judge());
        field.addListener(SWT.FocusOut, event -> complain());
        field.addListener(SWT.Traverse, this::enter);
        add.addListener(SWT.Selection, event -> add());
    }

    /** Enter adds the field; it does not close the dialog. */
    private void enter(Event event) {
        if (event.detail == SWT.TRAVERSE_RETURN && !field.getText().isBlank()) {
            event.doit = false;
            if (!proposals.isProposalPopupOpen()) {
                add();
            }
        }
    }

    private boolean isKnown() {
        return FieldCatalog.named(name()).isPresent();
    }

    private String name() {
        return field.getText().strip();
    }

    private void judge() {
        add.setEnabled(isKnown());
        field.setBackground(name().isEmpty() ? null : isKnown() ? Tint.VALID.over(field) : null);
        complaints.accept("");
    }

    private void complain() {
        if (!field.isDisposed() && !name().isEmpty() && !isKnown() && !proposals.isProposalPopupOpen()) {
            complaints.accept(NLS.bind(Messages.columnsUnknown, Printable.quoted(name())));
        }
    }

    private void add() {
        if (isKnown()) {
            whenAdded.accept(name());
            field.setText("");
            field.setFocus();
        } else {
            complain();
        }
    }
}
