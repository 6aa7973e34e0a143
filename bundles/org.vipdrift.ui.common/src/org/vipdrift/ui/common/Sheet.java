package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Confined to the UI thread. The form of all our dialogs: a heading with an icon, a sentence, the body, and above the
 * buttons a line for what is wrong. Nothing moves when that line speaks, in one line or in two.
 */
public abstract class Sheet extends TrayDialog {
    protected static final int WIDTH = 560;
    private final String id;
    private final String title;
    private @Nullable Headline headline;
    private @Nullable Label message;
    /** What two lines of that take. */
    private int room;

    /** @param id stable name; widgets are named below it */
    protected Sheet(@Nullable Shell parent, String id, String title) {
        super(parent);
        this.id = id;
        this.title = title;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setHelpAvailable(false);
    }

    /** Fills the body. The parent has a grid of one column. */
    protected abstract void fill(Composite body);

    /** Says what this is about; may be said again. */
    protected final void say(Icon icon, String heading, String sentence) {
        Headline line = headline;
        if (line != null && !line.isDisposed()) {
            line.say(icon, heading, sentence);
        }
    }

    /** Paints the heading in the colour of trouble. */
    protected final void trouble() {
        Headline line = headline;
        if (line != null) {
            line.trouble();
        }
    }

    /** Shows what is wrong with the input, or nothing for an empty sentence. */
    protected final void complain(String sentence) {
        tell(sentence, Tone.TROUBLE);
    }

    /** Shows a line above the buttons. */
    protected final void tell(String sentence, Tone tone) {
        Label line = message;
        if (line != null && !line.isDisposed()) {
            line.setText(sentence.replace("&", "&&"));
            line.setForeground(tone.color());
            if (line.getLayoutData() instanceof GridData place) {
                place.heightHint = Math.max(room, line.computeSize(Math.max(WIDTH, line.getSize().x), SWT.DEFAULT).y);
            }
            line.requestLayout();
        }
    }

    /** A push button in the button bar, named below this sheet. */
    protected final Button button(Composite bar, int number, String name, String label, boolean byDefault) {
        return Tag.id(createButton(bar, number, label, byDefault), id + "." + name);
    }

    /** Changes what a button says, and the room it takes. */
    protected final void relabel(Button button, String text) {
        if (!button.getText().equals(text)) {
            button.setText(text);
            setButtonLayoutData(button);
            button.requestLayout();
        }
    }

    /** Whether the dialog is still there; work that was begun in it may end later. */
    protected final boolean isOpen() {
        Shell shell = getShell();
        return shell != null && !shell.isDisposed();
    }

    protected final String id() {
        return id;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setImage(Icon.VIPDRIFT.image());
        Tag.id(shell, id);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        headline = new Headline(area, id);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        Label line = Tag.id(new Label(area, SWT.WRAP), id + ".message");
        line.setText("\n");
        room = line.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        line.setText("");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, room).applyTo(line);
        message = line;
        fill(body);
        applyDialogFont(area);
        return area;
    }

    /** This size, or what the screen has. */
    protected final Point sizeWithin(int width, int height) {
        Rectangle screen = getShell().getMonitor().getClientArea();
        return new Point(Math.min(width, screen.width - 40), Math.min(height, screen.height - 60));
    }

    /** A label in bold over a part of the body. */
    protected static Label section(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }
}
