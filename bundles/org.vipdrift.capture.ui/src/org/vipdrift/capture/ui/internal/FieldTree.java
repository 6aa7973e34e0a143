package org.vipdrift.capture.ui.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.Severity;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. A packet's fields; what is open and selected stays so from packet to packet. */
final class FieldTree {
    private final Tree tree;
    private final Set<String> open = new HashSet<>(Set.of("pkt_comment", "arp", "vrrp", "icmpv6", "icmpv6.opt"));
    private Consumer<Field> whenSelected = field -> {
    };
    private String selected = "";

    FieldTree(Composite parent) {
        tree = Tag.spoken(Tag.id(new Tree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL), "capture.fields"),
                Messages.fields);
        tree.addListener(SWT.Expand, event -> remember(event, true));
        tree.addListener(SWT.Collapse, event -> remember(event, false));
        tree.addListener(SWT.Selection, event -> {
            if (event.item.getData() instanceof Field field) {
                selected = field.name();
                whenSelected.accept(field);
            }
        });
    }

    Tree control() {
        return tree;
    }

    void onSelect(Consumer<Field> consumer) {
        whenSelected = consumer;
    }

    /** The field selected, if one is. */
    Optional<Field> selected() {
        return tree.getSelectionCount() > 0 && tree.getSelection()[0].getData() instanceof Field field
                ? Optional.of(field)
                : Optional.empty();
    }

    /** Shows other fields; returns the one that is selected among them, by the name of the one selected before. */
    Optional<Field> show(List<Field> layers) {
        tree.setRedraw(false);
        tree.removeAll();
        layers.forEach(layer -> add(new TreeItem(tree, SWT.NONE), layer));
        if (layers.isEmpty()) {
            hint(new TreeItem(tree, SWT.NONE));
        }
        tree.setRedraw(true);
        return Optional.ofNullable(tree.getSelectionCount() == 0 ? null : (Field) tree.getSelection()[0].getData());
    }

    private static void hint(TreeItem item) {
        item.setText(Messages.fieldsHint);
        item.setForeground(Tone.MUTED.color());
    }

    private void add(TreeItem item, Field field) {
        item.setText(Printable.clean(field.label()));
        item.setData(field);
        mark(item, field.worst(), field.severity());
        field.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
        item.setExpanded(open.contains(field.name()));
        if (field.name().equals(selected)) {
            tree.setSelection(item);
        }
    }

    private static void mark(TreeItem item, Severity worst, Severity own) {
        Optional<Icon> icon = PacketColumns.icon(worst);
        if (icon.isPresent()) {
            item.setImage(icon.get().image());
        }
        if (own == Severity.ERROR) {
            item.setForeground(Tone.TROUBLE.color());
        }
    }

    /** Selects a field by the way to it, the layer first. */
    void select(List<Field> path) {
        TreeItem[] choice = tree.getItems();
        for (Field step : path) {
            for (TreeItem item : choice) {
                if (item.getData() == step) {
                    tree.setSelection(item);
                    choice = item.getItems();
                    break;
                }
            }
        }
        if (!path.isEmpty()) {
            selected = path.getLast().name();
            tree.showSelection();
        }
    }

    private void remember(Event event, boolean expanded) {
        if (event.item.getData() instanceof Field field) {
            if (expanded) {
                open.add(field.name());
            } else {
                open.remove(field.name());
            }
        }
    }
}
