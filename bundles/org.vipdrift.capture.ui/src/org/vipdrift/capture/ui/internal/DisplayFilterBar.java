package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.Compilation.Compiled;
import org.vipdrift.capture.filter.Compilation.Refused;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.capture.ui.internal.model.FilterTrail;
import org.vipdrift.capture.ui.internal.model.PacketFilter;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Which packets are displayed: green and a tick when valid, red and why when not. */
final class DisplayFilterBar {
    private static final int COLUMNS = 7;
    /** So many refreshes pass before a mistake is spelled out: one still types. */
    private static final int PATIENCE = 3;
    private final PacketFilter filter;
    private final Label icon;
    private final Text field;
    private final Button back;
    private final Button apply;
    private final Button clear;
    private final FilterTrail trail = new FilterTrail();
    private final FilterMistake mistake;
    private final FilterCompletion completion;
    private Compilation compiled = new Compiled(DisplayFilter.ALL);
    private String said = "";
    private int patience;

    DisplayFilterBar(Composite parent, PacketFilter filter) {
        this.filter = filter;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).extendedMargins(6, 6, 0, 4).spacing(6, 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        icon = Tag.id(new Label(area, SWT.NONE), "capture.displayFilter.state");
        new Label(area, SWT.NONE).setText(Messages.displayFilter);
        back = Tag.id(new Button(area, SWT.ARROW | SWT.LEFT), "capture.displayFilter.back");
        Tag.spoken(back, Messages.filterBack);
        back.setToolTipText(Messages.filterBack);
        field = Tag.id(new Text(area, SWT.SINGLE | SWT.BORDER), "capture.displayFilter");
        field.setMessage(Messages.displayFilterHint);
        field.setTextLimit(DisplayFilter.LONGEST);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).minSize(80, SWT.DEFAULT)
                .applyTo(field);
        new FilterMenuButton(area, this::applyText, this::valid);
        apply = button(area, Messages.apply, Messages.applyTip, "capture.displayFilter.apply");
        clear = button(area, Messages.clearFilter, Messages.clearFilterTip, "capture.displayFilter.clear");
        mistake = new FilterMistake(area, "capture.displayFilter.error", COLUMNS);
        completion = FilterCompletion.on(field, this::apply);
        listen();
        look();
    }

    private static Button button(Composite area, String text, String tip, String id) {
        Button button = Tag.id(new Button(area, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(tip);
        return button;
    }

    private void listen() {
        field.addListener(SWT.Modify, event -> look());
        field.addListener(SWT.DefaultSelection, event -> apply());
        field.addListener(SWT.KeyDown, this::key);
        apply.addListener(SWT.Selection, event -> apply());
        clear.addListener(SWT.Selection, event -> applyText(""));
        back.addListener(SWT.Selection, event -> back());
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && !completion.isProposalPopupOpen()) {
            applyText("");
        }
    }

    String text() {
        return field.getText();
    }

    void focus() {
        field.setFocus();
        field.selectAll();
    }

    /** Puts the caret behind what is there. */
    void focusEnd() {
        field.setFocus();
        field.setSelection(field.getText().length());
    }

    /** Says a sentence under the field, until the filter changes. */
    void say(String sentence) {
        said = sentence;
        refresh();
    }

    /** Puts a filter in the field, for the person to go on with it. */
    void prepare(String text) {
        completion.setEnabled(false);
        field.setText(text);
        field.setSelection(text.length());
        completion.setEnabled(true);
    }

    void applyText(String text) {
        prepare(text);
        apply();
    }

    /** Applies the filter that was applied before; returns whether there was one. */
    boolean back() {
        Optional<String> before = trail.back();
        before.ifPresent(this::applyText);
        return before.isPresent();
    }

    /** What stands in the field, if it is a filter that is not empty. */
    Optional<String> valid() {
        return compiled.filter().map(DisplayFilter::text).filter(text -> !text.isBlank());
    }

    /** Applies what is in the field; of a mistake the person is told at once. */
    private void apply() {
        Optional<DisplayFilter> wanted = compiled.filter();
        if (wanted.isPresent()) {
            trail.leave(filter.applied().text(), wanted.get().text());
            filter.apply(wanted.get());
            FilterMemory.remember(wanted.get().text());
        } else {
            patience = 0;
            field.setFocus();
        }
        refresh();
    }

    /** Says at once whether the filter is valid. */
    private void look() {
        compiled = DisplayFilter.compile(field.getText());
        patience = PATIENCE;
        said = "";
        boolean blank = field.getText().isBlank();
        boolean valid = compiled instanceof Compiled;
        icon.setImage((blank ? Icon.FILTER : valid ? Icon.CHECK_PASSED : Icon.CHECK_FAILED).image());
        icon.setToolTipText(blank ? Messages.filterNone : valid ? Messages.filterValid : Messages.filterInvalid);
        field.setBackground(blank ? null : (valid ? Tint.VALID : Tint.INVALID).over(field));
        field.setToolTipText(sentence().orElse(Messages.displayFilterTip));
        refresh();
    }

    private Optional<String> sentence() {
        return compiled.error().map(FilterError::text);
    }

    /** To be called some times a second. */
    void refresh() {
        apply.setEnabled(compiled.filter().filter(wanted -> wanted != filter.applied()
                && !wanted.text().equals(filter.applied().text())).isPresent());
        clear.setEnabled(!field.getText().isEmpty() || filter.isOn());
        back.setEnabled(!trail.isEmpty());
        boolean due = compiled instanceof Refused && patience-- <= 0 && !completion.isProposalPopupOpen();
        mistake.say(due ? sentence().orElse("") : said);
    }
}
