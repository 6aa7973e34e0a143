package org.vipdrift.remote.sshj.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a test server does when it is to run a command; called on a thread of its own. */
@FunctionalInterface
public interface Behaviour {

    void run(Exchange exchange) throws Exception;

    /** The streams and the end of one command. */
    interface Exchange {
        String command();

        InputStream in();

        OutputStream out();

        OutputStream err();

        /** Sends the exit status and closes the channel. */
        void exit(int status);

        /** Closes the channel without an exit status. */
        void hangUp();

        /** Closes the whole connection at once. */
        void cutConnection();
    }

    static Behaviour says(String output, String errors, int status) {
        return exchange -> {
            exchange.out().write(output.getBytes(StandardCharsets.UTF_8));
            exchange.out().flush();
            exchange.err().write(errors.getBytes(StandardCharsets.UTF_8));
            exchange.err().flush();
            exchange.exit(status);
        };
    }

    /** Sends back what comes, as it comes, until the input ends. */
    static Behaviour echo() {
        return exchange -> {
            byte[] buffer = new byte[8192];
            for (int read = exchange.in().read(buffer); read >= 0; read = exchange.in().read(buffer)) {
                exchange.out().write(buffer, 0, read);
                exchange.out().flush();
            }
            exchange.exit(0);
        };
    }
}
