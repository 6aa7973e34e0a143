package org.vipdrift.remote.libsecret.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * How libsecret is told what an item is (libsecret/secret-schema.h), on 64-bit machines.
 *
 * <pre>
 *   0 const gchar *name
 *   8 gint flags, 4 octets of room
 *  16 32 times: const gchar *name, gint type, 4 octets of room
 * 528 gint reserved, 4 octets of room, 7 gpointer reserved
 * </pre>
 */
final class Schema {
    private static final int SIZE = 592;
    private static final int FLAGS = 8;
    private static final int ATTRIBUTES = 16;
    private static final int TYPE = 8;
    private static final int NONE = 0;
    private static final int STRING = 0;

    private Schema() {
    }

    /** @param attribute the one there is, a text */
    static MemorySegment of(Arena arena, String name, MemorySegment attribute) {
        MemorySegment schema = arena.allocate(SIZE, ADDRESS.byteAlignment());
        schema.set(ADDRESS, 0, arena.allocateFrom(name));
        schema.set(JAVA_INT, FLAGS, NONE);
        schema.set(ADDRESS, ATTRIBUTES, attribute);
        schema.set(JAVA_INT, ATTRIBUTES + TYPE, STRING);
        return schema;
    }
}
