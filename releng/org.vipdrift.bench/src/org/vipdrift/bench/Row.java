package org.vipdrift.bench;

/** One line of the table: what was measured, ours, the peer's, how, and whether the "must" of the design holds. */
record Row(String id, String what, String ours, String peer, String must, boolean holds) {

    String markdown() {
        return "| " + String.join(" | ", id, what, ours, peer, must, holds ? "yes" : "NO") + " |";
    }
}
