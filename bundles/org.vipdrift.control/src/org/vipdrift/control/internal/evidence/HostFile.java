package org.vipdrift.control.internal.evidence;

/**
 * A file of the archive.
 *
 * @param name its path in the archive: "hosts/h1/facts.json"
 */
record HostFile(String name, String text) {
}
