package org.vipdrift.agent.api;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** What an agent tells its subscribed consoles unasked, in the order in which it happened. */
@JsonSegment("console")
public interface AgentEvents {

    @JsonNotification
    void happened(AgentEvent event);
}
