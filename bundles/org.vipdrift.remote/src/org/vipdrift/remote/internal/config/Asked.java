package org.vipdrift.remote.internal.config;

/**
 * Immutable. The host a configuration is read for.
 *
 * @param original as the person named it
 * @param host the same, and in a second pass (Match final) the name it was found to have
 * @param finalPass whether this is the second pass
 */
record Asked(String original, String host, boolean finalPass) {

    static Asked of(String name) {
        return new Asked(name, name, false);
    }

    Asked again(String hostName) {
        return new Asked(original, hostName, true);
    }
}
