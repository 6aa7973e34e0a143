package org.vipdrift.capture.ui.internal;

/** Names one of the packets shown, for the packets view to select. */
record PacketNumber(long number) {
}
