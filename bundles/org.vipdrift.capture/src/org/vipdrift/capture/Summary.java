package org.vipdrift.capture;

/**
 * A packet in one line, in Wireshark's words.
 *
 * @param protocol the innermost protocol understood, "ARP"
 * @param info "Who has 198.51.100.100? Tell 198.51.100.11"
 */
public record Summary(String protocol, String source, String destination, String info) {
}
