package org.vipdrift.agent.api;

/**
 * Some frames of a running capture, and what it has counted since its start.
 *
 * @param frames as {@link PackedFrames} writes them; may hold none
 * @param received frames that passed the filter, those dropped afterwards included
 * @param dropped frames lost because the host's kernel had no room left for them: the console, or the way to it, is slower
 *            than the wire, or the wire brings more than an agent passes on
 * @param last whether nothing more will come
 * @param sentence if it is the last, why the capture ended by itself; empty if it was ordered to stop
 */
public record CapturedFrames(String frames, long received, long dropped, boolean last, String sentence) {
}
