package org.vipdrift.agent.internal.rpc;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.EngineThread;
import org.vipdrift.agent.internal.capture.Captures;
import org.vipdrift.agent.internal.events.EventHub;
import org.vipdrift.agent.internal.group.GroupEngine;

/** Thread-safe. The agent's Unix socket, which only its own user and root can reach, and the consoles at it. */
public final class AgentServer implements AutoCloseable {
    private static final int MOST_SESSIONS = 64;
    /** The library's words on odd messages: what matters of them is answered, or said by the session. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

    /** One for all, so that what a rehearsal has made ready is there for the first real order. */
    private static final MessageJsonHandler JSON = json();

    private final ServerSocketChannel socket;
    private final Path path;
    private final EventHub hub;
    private final GroupEngine groups;
    private final EngineThread engine;
    private final Readings readings;
    private final Hello about;
    private final Captures captures = new Captures();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    /**
     * Opens the socket; one that an agent left behind is replaced.
     *
     * @param about what hello answers, but for the clocks
     */
    public AgentServer(Path path, EventHub hub, GroupEngine groups, EngineThread engine,
            Readings readings, Hello about) throws IOException {
        this.path = path;
        this.hub = hub;
        this.groups = groups;
        this.engine = engine;
        this.readings = readings;
        this.about = about;
        LIBRARY.setLevel(Level.SEVERE);
        socket = open(path);
    }

    /** Loads what the first server needs: this class, and the JDK's Unix sockets. It may be called early, from any thread. */
    public static void prepare() {
        try {
            ServerSocketChannel.open(StandardProtocolFamily.UNIX).close();
        } catch (IOException e) {
            AgentLog.warn("Unix sockets cannot be opened: " + e.getMessage());
        }
    }

    private static MessageJsonHandler json() {
        Map<String, JsonRpcMethod> methods = new HashMap<>(ServiceEndpoints.getSupportedMethods(AgentService.class));
        methods.putAll(ServiceEndpoints.getSupportedMethods(AgentEvents.class));
        methods.putAll(ServiceEndpoints.getSupportedMethods(CaptureEvents.class));
        return new MessageJsonHandler(methods, AgentJson::configure);
    }

    private static ServerSocketChannel open(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.deleteIfExists(path);
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Lets consoles in until the server is closed. */
    public void serve() throws IOException {
        try {
            for (long number = 1;; number++) {
                accept(socket.accept(), "console-" + number);
            }
        } catch (ClosedChannelException closed) {
            return;
        }
    }

    private void accept(SocketChannel channel, String name) throws IOException {
        if (sessions.size() >= MOST_SESSIONS) {
            AgentLog.warn("A console was turned away: " + MOST_SESSIONS + " are here already.");
            channel.close();
            return;
        }
        Session session = new Session(name, channel, JSON, hub, captures, this::desk, sessions::remove);
        sessions.add(session);
        session.start();
        if (!socket.isOpen()) {
            // the server was closed meanwhile and may have missed this one
            session.close();
        }
    }

    private AgentService desk(Session session) {
        return new OrderDesk(session, groups, engine, readings, about);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Files.deleteIfExists(path);
        List.copyOf(sessions).forEach(Session::close);
    }
}
