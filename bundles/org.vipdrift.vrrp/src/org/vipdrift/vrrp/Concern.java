package org.vipdrift.vrrp;

/** What is wrong with an election, as one member sees it; alarms are made of these. */
public enum Concern {
    /** The master's adverts do not come, but its host answers for the VIPs: peers cannot hear each other, or its agent is dead. */
    UNHEARD,
    /** Nobody holds and this member may not: cut off, or without majority. */
    CUT_OFF,
    /** Nobody holds and this member cannot: a fault. */
    NOBODY_CAN,
    /** Another master of lower rank goes on sending adverts. */
    TWO_MASTERS,
    /** Adverts under this virtual router id stand for other addresses, or come from no member. */
    STRANGER,
    /** The group moved too often: it stays where it is until a time is over, or somebody acknowledges. */
    HELD_DOWN
}
