package org.vipdrift.failover.ui.internal.automatic;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.inventory.Hook.When;
import org.vipdrift.inventory.Hook;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;

/** Confined to the UI thread. One hook of a group. */
final class HookSheet extends InputSheet {
    private final HookInput begun;
    private final Set<String> taken;
    private final Text[] texts = new Text[4];
    private @Nullable Combo when;
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
        when = listened(fields.choice("when", Messages.fieldWhen,
                Arrays.stream(When.values()).map(HookSheet::when).toArray(String[]::new)), begun.when().ordinal());
        texts[1] = listened(fields.text("program", Messages.fieldHookProgram, Messages.fieldHookProgramHint),
                begun.program());
        texts[2] = listened(fields.text("arguments", Messages.fieldHookArguments, ""), begun.arguments());
        texts[3] = listened(fields.text("timeout", Messages.fieldHookTime, ""), begun.timeout());
    }

    @Override
    protected void okPressed() {
        made = Optional.of(input().parsed(taken));
        super.okPressed();
    }

    @Override
    protected String wrong() {
        return input().wrong(taken);
    }

    private HookInput input() {
        Combo combo = when;
        int index = combo == null ? 0 : combo.getSelectionIndex();
        return new HookInput(text(texts[0]), When.values()[index], text(texts[1]), text(texts[2]),
                text(texts[3]));
    }
}
