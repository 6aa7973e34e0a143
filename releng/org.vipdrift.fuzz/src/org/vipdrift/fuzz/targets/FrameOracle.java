package org.vipdrift.fuzz.targets;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FieldCondition;
import org.vipdrift.core.Printable;
import org.vipdrift.fuzz.Allocation;
import org.vipdrift.fuzz.Claim;

/** What holds for the dissection of every frame. */
final class FrameOracle {
    private static final long MOST_OCTETS = 1 << 20;
    private static final int MOST_FIELDS = 1100;
    private static final int MOST_DOUBTS = 4;

    private FrameOracle() {
    }

    /** @param pick chooses the field that a filter is made of */
    static void check(Frame frame, int pick) throws Exception {
        Dissection whole = Allocation.bounded(MOST_OCTETS, "The dissection",
                () -> Dissector.dissect(frame, 1, FieldSelection.ALL));
        Dissection brief = Allocation.bounded(MOST_OCTETS, "The summary", () -> Dissector.summarise(frame));
        Claim.same(whole.summary(), brief.summary(), () -> "summary");
        Claim.same(whole.severity(), brief.severity(), () -> "severity");
        Claim.same(whole.doubts(), brief.doubts(), () -> "doubts");
        Claim.same(whole.claim(), brief.claim(), () -> "claim");
        Claim.same(whole.claim(), Dissector.claim(frame), () -> "claim at a glance");
        Claim.same(whole.claim(), Evidence.of(1, frame).flatMap(Evidence::claim), () -> "claim in evidence");
        Claim.that(whole.doubts().size() <= MOST_DOUBTS, () -> "doubts " + whole.doubts());
        Stream.of(whole.summary().protocol(), whole.summary().source(), whole.summary().destination(), whole.summary()
                .info()).forEach(FrameOracle::printable);
        List<Field> fields = whole.layers().stream().flatMap(FrameOracle::flat).toList();
        Claim.that(fields.size() <= MOST_FIELDS, () -> fields.size() + " fields");
        fields.forEach(field -> check(field, frame));
        Field picked = fields.get(Math.floorMod(pick, fields.size()));
        filter(picked, whole, frame);
        alone(picked.name(), whole, frame);
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(FrameOracle::flat));
    }

    private static void check(Field field, Frame frame) {
        Claim.that(0 <= field.start() && 0 <= field.length()
                && field.start() + field.length() <= frame.bytes().length(), () -> "outside of the frame: " + field);
        printable(field.label());
        FieldInfo info = FieldCatalog.named(field.name())
                .orElseThrow(() -> new AssertionError("not in the catalog: " + field));
        Claim.that(fits(info.type(), field.value()), () -> info + " has a value of another type: " + field.value());
    }

    private static boolean fits(FieldType type, FieldValue value) {
        return switch (value) {
            case FieldValue.None _,FieldValue.Protocol _ -> type == FieldType.PROTOCOL;
            case FieldValue.Number _ -> type == FieldType.NUMBER;
            case FieldValue.Flag _ -> type == FieldType.FLAG;
            case FieldValue.Mac _ -> type == FieldType.MAC;
            case FieldValue.Ip _ -> type == FieldType.IPV4 || type == FieldType.IPV6;
            case FieldValue.Octets _ -> type == FieldType.OCTETS;
            case FieldValue.Time _ -> type == FieldType.TIME;
            case FieldValue.Text _ -> type == FieldType.TEXT;
        };
    }

    private static void printable(String text) {
        Claim.same(Printable.clean(text), text, () -> "not fit to be shown");
    }

    /** A field that is asked for by itself has the same values, but for remarks, which only a whole dissection has. */
    private static void alone(String name, Dissection whole, Frame frame) {
        if (!name.startsWith("_ws.")) {
            Dissection picked = Dissector.dissect(frame, 1, FieldSelection.of(List.of(name)));
            List<String> values = whole.fields(name).map(field -> field.value().text()).toList();
            List<String> alone = picked.fields(name).map(field -> field.value().text()).toList();
            Claim.that(values.equals(alone) || whole.layers().getLast().label().contains("Only the first"),
                    () -> name + " is " + values + ", and by itself " + alone);
        }
    }

    /** "Apply as filter" lets the very packet pass, also when only what the filter mentions is read. */
    private static void filter(Field field, Dissection whole, Frame frame) {
        FieldCondition.of(field).ifPresent(text -> {
            DisplayFilter filter = DisplayFilter.compile(text).filter()
                    .orElseThrow(() -> new AssertionError("no filter: " + text + " of " + field));
            Claim.that(filter.test(whole), () -> "does not pass: " + text + " of " + field);
            Claim.that(filter.test(Dissector.dissect(frame, 1, filter.selection())),
                    () -> "does not pass when alone: " + text + " of " + field);
        });
    }
}
