package org.vipdrift.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.vipdrift.agent.internal.command.AgentProgram;

/** The start of the program {@code vipdrift-agent}; its exit statuses are those of the command line {@code vipdrift}. */
public final class AgentMain {
    private AgentMain() {
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int status = new AgentProgram(System.getenv(), out, System.err).run(words);
        out.flush();
        Runtime.getRuntime().halt(status);
    }
}
