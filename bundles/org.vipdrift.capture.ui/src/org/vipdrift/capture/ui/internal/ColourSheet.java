package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.capture.ui.internal.model.RuleDraft;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. The colour rules in their order; the one selected is changed below the list. */
final class ColourSheet extends Sheet {
    private static final int STANDARD = IDialogConstants.CLIENT_ID;
    private final ColourRules before;
    private @Nullable ColourTable table;
    private @Nullable ColourFields fields;
    private Optional<ColourRules> result = Optional.empty();

    ColourSheet(@Nullable Shell parent, ColourRules before) {
        super(parent, "colours", Messages.rulesTitle);
        this.before = before;
    }

    /** The rules as wanted; absent if the person declined. */
    Optional<ColourRules> ask() {
        return open() == OK ? result : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.DETAILS, Messages.rulesTitle, Messages.rulesSentence);
        ColourTable list = new ColourTable(body, id(), this::selected);
        table = list;
        fields = new ColourFields(body, id(), this::changed);
        list.show(before.all().stream().map(RuleDraft::of).toList());
    }

    private void selected(Optional<RuleDraft> draft) {
        ColourFields below = fields;
        if (below != null) {
            below.show(draft);
        }
        judge();
    }

    private void changed(RuleDraft draft) {
        ColourTable list = table;
        if (list != null) {
            list.change(draft);
        }
        judge();
    }

    /** What keeps the rules from being kept comes before what is wrong with the one selected. */
    private void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        ColourTable list = table;
        if (ok == null || list == null) {
            return;
        }
        Optional<RuleDraft> bad = list.drafts().stream().filter(draft -> draft.refusal().isPresent()).findFirst();
        ok.setEnabled(bad.isEmpty());
        Optional<RuleDraft> here = list.selected();
        if (bad.isPresent()) {
            complain(bad.flatMap(RuleDraft::refusal).orElse(""));
        } else if (here.flatMap(RuleDraft::mistake).isPresent()) {
            complain(NLS.bind(Messages.rulesMistake, here.flatMap(RuleDraft::mistake).orElse("")));
        } else {
            tell(here.filter(RuleDraft::isHardToRead).map(draft -> NLS.bind(Messages.rulesHardToRead,
                    Printable.quoted(draft.name()))).orElse(""), Tone.MUTED);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, STANDARD, "standard", Messages.rulesStandard, false);
        button(bar, IDialogConstants.OK_ID, "ok", IDialogConstants.OK_LABEL, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int number) {
        ColourTable list = table;
        if (number == STANDARD && list != null) {
            list.show(ColourRules.standard().all().stream().map(RuleDraft::of).toList());
        } else {
            super.buttonPressed(number);
        }
    }

    @Override
    protected void okPressed() {
        ColourTable list = table;
        List<RuleDraft> drafts = list == null ? List.of() : list.drafts();
        result = Optional.of(new ColourRules(drafts.stream().map(RuleDraft::rule).toList()));
        super.okPressed();
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(760, 680);
    }
}
