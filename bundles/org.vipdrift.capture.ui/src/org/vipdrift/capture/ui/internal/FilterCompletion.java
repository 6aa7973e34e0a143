package org.vipdrift.capture.ui.internal;

import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Confined to the UI thread. The pop-up under the display filter: opens while one types, and by Ctrl+Space. */
final class FilterCompletion extends ContentProposalAdapter {
    private static final char[] WORD = "abcdefghijklmnopqrstuvwxyz._".toCharArray();
    private static final int DELAY_MILLIS = 150;
    private static final Point SIZE = new Point(520, 220);
    private final FilterProposals proposals;

    private FilterCompletion(Text field, FilterProposals proposals, Runnable whenUnchanged) {
        super(field, new TextContentAdapter(), proposals, null, WORD);
        this.proposals = proposals;
        setProposalAcceptanceStyle(PROPOSAL_IGNORE);
        setFilterStyle(FILTER_NONE);
        setAutoActivationDelay(DELAY_MILLIS);
        setPopupSize(SIZE);
        setPropagateKeys(true);
        field.addListener(SWT.KeyDown, this::key);
        addContentProposalListener(chosen -> {
            if (chosen.getContent().equals(field.getText())) {
                whenUnchanged.run();
            } else {
                field.setText(chosen.getContent());
                field.setSelection(chosen.getCursorPosition());
            }
        });
    }

    /** @param whenUnchanged called when Enter takes the proposal that is there already */
    static FilterCompletion on(Text field, Runnable whenUnchanged) {
        return new FilterCompletion(field, new FilterProposals(), whenUnchanged);
    }

    private void key(Event event) {
        if (event.keyCode == ' ' && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            proposals.ask(true);
            openProposalPopup();
        } else if (!isProposalPopupOpen()) {
            proposals.ask(false);
        }
    }
}
