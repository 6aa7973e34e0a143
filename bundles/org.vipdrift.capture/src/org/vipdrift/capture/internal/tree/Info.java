package org.vipdrift.capture.internal.tree;

import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TextLine;

/** Immutable. What a packet says, put into words if it is asked for. */
@FunctionalInterface
public interface Info {
    Info NOTHING = new Words(() -> "");

    void write(TextLine line);

    record Words(Supplier<String> text) implements Info {
        @Override
        public void write(TextLine line) {
            line.text(text.get());
        }
    }

    record Name(LongFunction<String> names, long value) implements Info {
        @Override
        public void write(TextLine line) {
            line.text(names.apply(value));
        }
    }

    /** For what there are most of: the octets are read again instead of keeping what was read of each packet. */
    record Read(BiConsumer<Slice, TextLine> how, Slice octets) implements Info {
        @Override
        public void write(TextLine line) {
            how.accept(octets, line);
        }
    }
}
