package org.vipdrift.agent.api;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** What an agent tells the console that has ordered a capture. */
@JsonSegment("capture")
public interface CaptureEvents {

    /** In the order of the frames; the one that is the last comes exactly once, unless the session ends. */
    @JsonNotification
    void captured(CapturedFrames batch);
}
