package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.inventory.exchange.FieldChange;
import org.vipdrift.inventory.exchange.HostDifference;
import org.vipdrift.inventory.exchange.HostDifference.Kind;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Tone;

/** The columns of an import's preview. */
final class DifferenceColumns {
    private DifferenceColumns() {
    }

    static List<Column<HostDifference>> all() {
        return List.of(
                Column.<HostDifference>of("host", Messages.columnHost, 130, host -> host.id().name()).least(80),
                Column.<HostDifference>of("what", Messages.columnWhat, 90, host -> kind(host.kind()))
                        .tone(host -> tone(host.kind())),
                Column.<HostDifference>of("values", Messages.columnValues, 420, DifferenceColumns::values).least(160)
                        .tip(DifferenceColumns::values));
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case NEW -> Messages.kindNew;
            case CHANGED -> Messages.kindChanged;
            case UNCHANGED -> Messages.kindUnchanged;
            case REFUSED -> Messages.kindRefused;
        };
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case NEW -> Tone.ACCENT;
            case CHANGED -> Tone.PLAIN;
            case UNCHANGED -> Tone.MUTED;
            case REFUSED -> Tone.TROUBLE;
        };
    }

    /** What is set, or what becomes of it, or why it can't be. */
    static String values(HostDifference host) {
        return host.kind() == Kind.REFUSED ? host.sentence()
                : host.fields().stream().map(DifferenceColumns::words).collect(Collectors.joining(", "));
    }

    private static String words(FieldChange field) {
        String after = field.after().isEmpty() ? Messages.nothing : field.after();
        String value = field.before().isEmpty() ? after
                : NLS.bind(Messages.becomes, field.before(), after);
        return field.key().word() + " " + value.replace('\n', ' ');
    }
}
