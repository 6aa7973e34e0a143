package org.vipdrift.inventory.internal.exchange.ansible;

/**
 * A variable's value.
 *
 * @param text empty where it is no plain text
 * @param encrypted by ansible-vault
 * @param line where it stands, from 1
 */
record Value(String text, boolean encrypted, int line) {
    private static final String VAULT = "$ANSIBLE_VAULT";

    /** A text as it is written in a file, which may itself be a vault's. */
    static Value of(String text, int line) {
        boolean encrypted = text.stripLeading().startsWith(VAULT);
        return new Value(encrypted ? "" : text, encrypted, line);
    }

    /** Whether Ansible would work it out when it runs. */
    boolean isTemplate() {
        return text.contains("{{") || text.contains("{%");
    }
}
