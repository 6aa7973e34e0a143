package org.vipdrift.ui.driver.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Finding and reading widgets. UI thread only. */
public final class Widgets {
    /** The data key under which the console's widgets carry their stable names. */
    private static final String ID = "org.vipdrift.id";

    private Widgets() {
    }

    public static boolean isNamed(Widget widget, String id) {
        return id.equals(widget.getData(ID));
    }

    /** The stable name, empty if it has none. */
    public static String name(Widget widget) {
        return widget.getData(ID) instanceof String name ? name : "";
    }

    /** The widget of this name below the root, a visible one before one that is not. */
    public static Optional<Widget> find(Composite root, String id) {
        return below(root).filter(widget -> isNamed(widget, id))
                .max((a, b) -> Boolean.compare(isVisible(a), isVisible(b)));
    }

    public static String text(Widget widget) {
        return switch (widget) {
            case Text text -> text.getText();
            case Label label -> label.getText().replace("&&", "&");
            case Button button -> button.getText();
            case Combo combo -> combo.getText();
            case Link link -> link.getText();
            case CLabel label -> String.valueOf(label.getText());
            case ToolItem item -> item.getText();
            case Table table -> Arrays.stream(table.getItems()).map(item -> item.getText(0))
                    .collect(Collectors.joining(" "));
            default -> "";
        };
    }

    /** The first item, in the order shown, whose text begins so. */
    public static Optional<TreeItem> item(Tree tree, String start) {
        return items(tree.getItems()).filter(item -> item.getText().startsWith(start)).findFirst();
    }

    private static Stream<TreeItem> items(TreeItem[] level) {
        return Arrays.stream(level).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    public static boolean isEnabled(Widget widget) {
        return widget instanceof ToolItem item ? item.isEnabled()
                : widget instanceof Control control
                        && control.isEnabled() && control.isVisible();
    }

    public static void press(Widget widget) {
        if (!widget.isDisposed()) {
            widget.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Everything that is visibly written below the root, joined by bars. */
    public static String texts(Composite root) {
        return below(root).filter(Widgets::isVisible).map(Widgets::text).filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private static boolean isVisible(Widget widget) {
        return widget instanceof ToolItem item ? item.getParent().isVisible()
                : widget instanceof Control control && control.isVisible();
    }

    private static Stream<Widget> below(Composite root) {
        Stream<Widget> children = Arrays.stream(root.getChildren()).flatMap(
                child -> child instanceof Composite composite ? below(composite) : Stream.of((Widget) child));
        Stream<Widget> items = root instanceof ToolBar bar ? Arrays.stream(bar.getItems()) : Stream.empty();
        return Stream.concat(Stream.of(root), Stream.concat(items, children));
    }
}
