package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.colour.Colour;
import org.vipdrift.capture.ui.internal.model.RuleDraft;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Name, filter and colours of one rule, with a sample of what packets will look like. */
final class ColourFields {
    private static final int MARGIN = 6;
    private final Text name;
    private final FilterInput filter;
    private final Text filterField;
    private final ColorSelector foreground;
    private final ColorSelector background;
    private final CLabel sample;
    private final Consumer<RuleDraft> whenChanged;
    private RuleDraft draft = RuleDraft.NEW;
    /** Set while the fields are filled with another rule. */
    private boolean filling;

    /** @param whenChanged called with the rule after each change a person makes */
    ColourFields(Composite parent, String id, Consumer<RuleDraft> whenChanged) {
        this.whenChanged = whenChanged;
        Fields fields = new Fields(parent, id);
        name = fields.text("name", Messages.rulesNameLabel, Messages.rulesNameHint);
        fields.label(Messages.rulesFilterLabel);
        filterField = fields.lay("filter", new Text(fields.area(), SWT.BORDER));
        filter = new FilterInput(filterField, error -> changed());
        fields.label(Messages.rulesColours);
        Composite colours = fields.lay("colours", new Composite(fields.area(), SWT.NONE));
        RowLayoutFactory.fillDefaults().center(true).spacing(MARGIN).applyTo(colours);
        foreground = selector(colours, id + ".foreground", Messages.rulesForeground);
        background = selector(colours, id + ".background", Messages.rulesBackground);
        fields.label(Messages.rulesSample);
        sample = fields.lay("sample", new CLabel(fields.area(), SWT.BORDER));
        sample.setText(Messages.rulesSampleText);
        sample.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sample);
        name.addListener(SWT.Modify, event -> changed());
    }

    private ColorSelector selector(Composite parent, String id, String label) {
        new Label(parent, SWT.NONE).setText(label);
        ColorSelector selector = new ColorSelector(parent);
        Tag.spoken(Tag.id(selector.getButton(), id), label);
        selector.addListener(event -> changed());
        return selector;
    }

    void show(Optional<RuleDraft> rule) {
        filling = true;
        draft = rule.orElse(RuleDraft.NEW);
        name.setText(draft.name());
        filter.text(draft.filter());
        foreground.setColorValue(Themed.rgb(draft.foreground()));
        background.setColorValue(Themed.rgb(draft.background()));
        name.setEnabled(rule.isPresent());
        filterField.setEnabled(rule.isPresent());
        foreground.setEnabled(rule.isPresent());
        background.setEnabled(rule.isPresent());
        sample.setVisible(rule.isPresent());
        paint();
        filling = false;
    }

    private void changed() {
        if (!filling) {
            draft = draft.named(name.getText()).filtering(filter.text())
                    .coloured(colour(foreground, draft.foreground()), colour(background, draft.background()));
            paint();
            whenChanged.accept(draft);
        }
    }

    private void paint() {
        Themed colours = Themed.in(sample, draft.foreground(), draft.background());
        sample.setForeground(new Color(colours.foreground()));
        sample.setBackground(new Color(colours.background()));
    }

    /** A colour that was not changed stays as fine as it was. */
    private static Colour colour(ColorSelector selector, Colour before) {
        RGB rgb = selector.getColorValue();
        return rgb.equals(Themed.rgb(before)) ? before : Colour.ofScreen(rgb.red, rgb.green, rgb.blue);
    }
}
