package org.vipdrift.failover.ui.internal.automatic;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.inventory.ServiceCheck.Kind;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;

/** Confined to the UI thread. One health check of a group; its fields are those of its kind. */
final class CheckSheet extends InputSheet {
    private final CheckInput begun;
    private final Set<String> taken;
    private final Text[] numbers = new Text[5];
    private @Nullable Text name;
    private @Nullable Combo kind;
    private @Nullable Label targetLabel;
    private @Nullable Text target;
    private @Nullable Label moreLabel;
    private @Nullable Text more;
    private Optional<ServiceCheck> made = Optional.empty();

    /** @param taken the names of the other checks */
    CheckSheet(@Nullable Shell parent, CheckInput begun, Set<String> taken) {
        super(parent, "check", Messages.checkTitle);
        this.begun = begun;
        this.taken = Set.copyOf(taken);
    }

    Optional<ServiceCheck> ask() {
        return open() == OK ? made : Optional.empty();
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case TCP -> Messages.kindTcp;
            case HTTP -> Messages.kindHttp;
            case SCRIPT -> Messages.kindScript;
            case PROCESS -> Messages.kindProcess;
            case FILE -> Messages.kindFile;
            case LINK -> Messages.kindLink;
        };
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.TEST, Messages.checkTitle, Messages.checkSentence);
        Fields fields = new Fields(body, id());
        name = listened(fields.text("name", Messages.fieldCheckName, Messages.fieldCheckNameHint), begun.name());
        kind = listened(fields.choice("kind", Messages.fieldKind,
                Arrays.stream(Kind.values()).map(CheckSheet::kind).toArray(String[]::new)), begun.kind().ordinal());
        targetLabel = fields.label(Messages.targetProcess);
        target = listened(fields.lay("target", new Text(fields.area(), SWT.BORDER)), begun.target());
        moreLabel = fields.label(Messages.moreScript);
        more = listened(fields.lay("more", new Text(fields.area(), SWT.BORDER)), begun.more());
        numbers[0] = listened(fields.text("interval", Messages.fieldInterval, ""), begun.interval());
        numbers[1] = listened(fields.text("timeout", Messages.fieldTimeout, ""), begun.timeout());
        numbers[2] = listened(fields.text("rise", Messages.fieldRise, ""), begun.rise());
        numbers[3] = listened(fields.text("fall", Messages.fieldFall, ""), begun.fall());
        numbers[4] = listened(fields.text("weight", Messages.fieldWeight, ""), begun.weight());
        label();
    }

    @Override
    protected void okPressed() {
        made = Optional.of(input().parsed(taken));
        super.okPressed();
    }

    @Override
    protected void changed() {
        label();
        super.changed();
    }

    @Override
    protected String wrong() {
        return input().wrong(taken);
    }

    /** Names the arguments as the kind does. */
    private void label() {
        Kind chosen = input().kind();
        Label first = targetLabel;
        Label second = moreLabel;
        Text field = more;
        if (first != null && second != null && field != null) {
            first.setText(targetOf(chosen));
            second.setText(chosen == Kind.TCP ? Messages.moreTcp
                    : chosen == Kind.HTTP ? Messages.moreHttp
                            : chosen == Kind.SCRIPT ? Messages.moreScript : Messages.moreNone);
            field.setEnabled(CheckInput.hasMore(chosen));
            field.setMessage(chosen == Kind.HTTP ? Messages.moreHttpHint : "");
            first.requestLayout();
            second.requestLayout();
        }
    }

    private static String targetOf(Kind kind) {
        return switch (kind) {
            case TCP -> Messages.targetTcp;
            case HTTP -> Messages.targetHttp;
            case SCRIPT -> Messages.targetScript;
            case PROCESS -> Messages.targetProcess;
            case FILE -> Messages.targetFile;
            case LINK -> Messages.targetLink;
        };
    }

    private CheckInput input() {
        Combo combo = kind;
        int index = combo == null ? 0 : combo.getSelectionIndex();
        return new CheckInput(text(name), Kind.values()[index], text(target), text(more), text(numbers[0]),
                text(numbers[1]), text(numbers[2]), text(numbers[3]), text(numbers[4]));
    }
}
