package org.vipdrift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.vipdrift.remote.Secret;

/** The streams of a run and what is known about them. Writers may be used by any thread, the reader by the main one. */
public interface CliIo {

    /** Standard output: data. */
    PrintWriter out();

    /** Standard output for much data, already as UTF-8; not held back, and to be used where {@link #out} is not. */
    OutputStream data();

    /** Standard error: talk. */
    PrintWriter err();

    /** Standard input. */
    Reader in();

    /** Whether a person can be asked: standard input and standard error are a terminal. */
    boolean canAsk();

    /** Whether standard output is a terminal. */
    boolean outIsTerminal();

    /** Whether standard output goes to another program. */
    boolean outIsPipe();

    /** Whether standard error is a terminal. */
    boolean errIsTerminal();

    /** Columns of the terminal. */
    int width();

    /** An environment variable, absent if unset or empty. */
    Optional<String> variable(String name);

    /**
     * Runs a program with the streams of this run, to its end.
     *
     * @return its exit status
     * @throws IOException if it does not start
     */
    int run(List<String> words) throws IOException, InterruptedException;

    /** Asks without showing what is typed; absent if nobody can be asked or nothing was typed. */
    Optional<Secret> askSecret(String question);
}
