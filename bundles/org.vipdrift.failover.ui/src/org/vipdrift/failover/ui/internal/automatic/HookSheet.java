package org.vipdrift.failover.ui.internal.automatic;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;

/** Confined to the UI thread. One hook of a group. */
final class HookSheet extends Sheet {
    private final HookInput begun;
    private final Set<String> taken;
    private final Text[] texts = new Text[4];
    private @Nullable Combo when;
    private boolean touched;
    private Optional<Hook> made = Optional.empty();

    /** @param taken the names of the other hooks */
    HookSheet(@Nullable Shell parent, HookInput begun, Set<String> taken) {
        super(parent, "hook", Messages.hookTitle);
        this.begun = begun;
        this.taken = Set.copyOf(taken);
    }

    Optional<Hook> ask() {
        return open() == OK ? made : Optional.empty();
    }

    static String when(When when) {
        return switch (when) {
            case BEFORE_RELEASE -> Messages.whenBeforeRelease;
            case AFTER_RELEASE -> Messages.whenAfterRelease;
            case BEFORE_CLAIM -> Messages.whenBeforeClaim;
            case AFTER_CLAIM -> Messages.whenAfterClaim;
        };
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.TEST, Messages.hookTitle, Messages.hookSentence);
        Fields fields = new Fields(body, id());
        texts[0] = listened(fields.text("name", Messages.fieldCheckName, Messages.fieldCheckNameHint), begun.name());
        Combo combo = fields.choice("when", Messages.fieldWhen,
                Arrays.stream(When.values()).map(HookSheet::when).toArray(String[]::new));
        combo.select(begun.when().ordinal());
        combo.addListener(SWT.Selection, event -> changed());
        when = combo;
        texts[1] = listened(fields.text("program", Messages.fieldHookProgram, Messages.fieldHookProgramHint),
                begun.program());
        texts[2] = listened(fields.text("arguments", Messages.fieldHookArguments, ""), begun.arguments());
        texts[3] = listened(fields.text("timeout", Messages.fieldHookTime, ""), begun.timeout());
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", IDialogConstants.OK_LABEL, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void okPressed() {
        made = Optional.of(input().parsed(taken));
        super.okPressed();
    }

    private Text listened(Text text, String begin) {
        text.setText(begin);
        text.addListener(SWT.Modify, event -> changed());
        return text;
    }

    private void changed() {
        touched = true;
        judge();
    }

    private void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null && !ok.isDisposed()) {
            String wrong = input().wrong(taken);
            ok.setEnabled(wrong.isEmpty());
            complain(touched ? wrong : "");
        }
    }

    private HookInput input() {
        Combo combo = when;
        int index = combo == null ? 0 : combo.getSelectionIndex();
        return new HookInput(text(0), When.values()[index], text(1), text(2), text(3));
    }

    private String text(int field) {
        @Nullable Text text = texts[field];
        return text == null ? "" : text.getText();
    }
}
