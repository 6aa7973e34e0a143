package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.SshCommand;
import org.vipdrift.remote.TerminalProgram;

/** {@code vipdrift host terminal}. */
final class HostTerminal {
    private HostTerminal() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("terminal", "Logs in to a host by ssh, for you to work there.", HostTerminal::perform)
                .more("Your ssh and its config are used, with the address, user and key of the inventory.")
                .word("NAME", "The host.")
                .flag("--window", "Opens a window of your terminal program: that of TERMINAL, or one that is known.")
                .flag("--print", "Prints the command and runs nothing.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        List<String> ssh = session.control().hosts()
                .terminal(Lookup.host(session.control().inventory().current(), line.word(0, HostId::new)));
        try {
            if (line.flag("--print")) {
                session.print(List.of(Printable.clean(SshCommand.line(ssh))));
                return ExitStatus.OK;
            }
            return line.flag("--window") ? window(ssh, session) : here(ssh, session);
        } catch (IOException e) {
            throw new ControlException(Reason.CONFIGURATION, Printable.sentence(String.valueOf(e.getMessage())));
        }
    }

    private static ExitStatus window(List<String> ssh, Session session)
            throws ControlException, IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("PATH", TerminalProgram.VARIABLE)) {
            session.io().variable(name).ifPresent(value -> environment.put(name, value));
        }
        TerminalProgram.found(environment)
                .orElseThrow(() -> new ControlException(Reason.CONFIGURATION, TerminalProgram.missing())).open(ssh);
        return ExitStatus.OK;
    }

    /** What ssh ends with is that of the last command there, or 255; it has said why itself. */
    private static ExitStatus here(List<String> ssh, Session session) throws IOException, InterruptedException {
        return session.io().run(ssh) == 0 ? ExitStatus.OK : ExitStatus.ERROR;
    }
}
