package org.vipdrift.agent.api;

/** What a prepared host is going to do in a move. */
public enum Role {
    CLAIM, RELEASE
}
