package org.vipdrift.capture.ui.internal.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Thread-safe. What the person wrote about packets of one store; it takes the place of what their file says. */
public final class PacketComments {
    /** Characters of a comment: pcapng has room for 65535 octets. */
    public static final int LONGEST = 16_000;
    private final Map<Long, List<String>> edited = new ConcurrentHashMap<>();
    private final Set<Long> unsaved = ConcurrentHashMap.newKeySet();

    /** All comments on a packet, in their order. */
    public List<String> of(PacketRow row) {
        return of(row.number(), row.comments());
    }

    /** @param own what the packet's file says */
    List<String> of(long number, List<String> own) {
        return edited.isEmpty() ? own : edited.getOrDefault(number, own);
    }

    /** Blank ones are left out, overlong ones cut. */
    public void set(PacketRow row, List<String> comments) {
        List<String> kept = comments.stream().map(PacketComments::bounded).filter(one -> !one.isBlank()).toList();
        if (kept.equals(row.comments())) {
            edited.remove(row.number());
            unsaved.remove(row.number());
        } else if (!kept.equals(of(row))) {
            edited.put(row.number(), kept);
            unsaved.add(row.number());
        }
    }

    private static String bounded(String comment) {
        return comment.substring(0, comment.offsetByCodePoints(0, Math.min(LONGEST,
                comment.codePointCount(0, comment.length())))).strip();
    }

    /** Whether all comments are those of the file. */
    public boolean isEmpty() {
        return edited.isEmpty();
    }

    /** How many packets from one on have comments that are in no file yet. */
    int unsaved(long first) {
        return (int) unsaved.stream().filter(number -> number >= first).count();
    }

    Set<Long> unsavedNumbers() {
        return Set.copyOf(unsaved);
    }

    /** What there is to save now. */
    public Snapshot snapshot() {
        return new Snapshot(Map.copyOf(edited));
    }

    /** The comments written until some moment. */
    public static final class Snapshot {
        private final Map<Long, List<String>> then;

        private Snapshot(Map<Long, List<String>> then) {
            this.then = then;
        }

        /** @param own what the packet's file says */
        List<String> of(long number, List<String> own) {
            return then.getOrDefault(number, own);
        }
    }

    /** These packets have been saved as they were; what was written meanwhile is still to be saved. */
    public void saved(Snapshot snapshot, Collection<Long> numbers) {
        unsaved.removeIf(number -> edited.get(number) == snapshot.then.get(number) && numbers.contains(number));
    }
}
