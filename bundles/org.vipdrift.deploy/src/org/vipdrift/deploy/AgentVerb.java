package org.vipdrift.deploy;

/** What can be done with the agent on a host and changes it. */
public enum AgentVerb {
    INSTALL("install"), RESTART("restart"), REMOVE("remove");

    private final String word;

    AgentVerb(String word) {
        this.word = word;
    }

    /** As typed and as in the name of a file. */
    public String word() {
        return word;
    }
}
