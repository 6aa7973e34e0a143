package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.ui.internal.model.FieldPath;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/** Confined to the UI thread. Fields and octets of one packet; selecting in one marks in the other. */
final class PacketDetails {
    private final FieldTree fields;
    private final BytesPane bytes;
    private List<Field> layers = List.of();

    PacketDetails(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        fields = new FieldTree(sash);
        bytes = new BytesPane(sash);
        sash.setWeights(52, 48);
        fields.onSelect(field -> bytes.mark(field.start(), field.length()));
        bytes.onOctet(this::lead);
        show(Optional.empty());
    }

    FieldTree fields() {
        return fields;
    }

    void show(Optional<PacketRow> row) {
        layers = row.map(PacketRow::dissect).map(Dissection::layers).orElse(List.of());
        bytes.show(row.map(PacketRow::frame).map(Frame::bytes).orElse(Slice.of(new byte[0])));
        Optional<Field> still = fields.show(layers);
        bytes.mark(still.map(Field::start).orElse(0), still.map(Field::length).orElse(0));
    }

    private void lead(int octet) {
        List<Field> path = FieldPath.at(layers, octet);
        if (!path.isEmpty()) {
            fields.select(path);
            bytes.mark(path.getLast().start(), path.getLast().length());
        }
    }
}
