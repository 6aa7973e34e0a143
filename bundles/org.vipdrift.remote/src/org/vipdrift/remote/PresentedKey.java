package org.vipdrift.remote;

/**
 * A host key as a server showed it.
 *
 * @param address the name under which the host was asked for
 * @param type the key type's SSH name, "ssh-ed25519"
 * @param fingerprint "SHA256:" and unpadded base64, as OpenSSH prints it
 * @param encoded base64 of the SSH wire form, as a known_hosts line holds it
 */
public record PresentedKey(String address, int port, String type, String fingerprint, String encoded) {
}
