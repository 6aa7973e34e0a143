package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.schmizz.sshj.connection.Connection;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Thread-safe. A channel for SFTP whose messages are bounded: SSHJ makes room for as much as a host announces, up to 1 GiB.
 * Once it was left, nothing more is read.
 *
 * <pre>
 * message = uint32 length, octet[length] (draft-ietf-secsh-filexfer-02, section 3)
 * </pre>
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
final class SftpChannel extends OrderChannel {
    /** As OpenSSH's client: SFTP_MAX_MSG_LENGTH in sftp-common.h. */
    static final long LONGEST_MESSAGE = 256 << 10;

    SftpChannel(Connection connection) {
        super(connection);
    }

    @Override
    public InputStream getInputStream() {
        return new Messages(super.getInputStream());
    }

    /** Confined to SSHJ's reader of this channel. */
    private final class Messages extends FilterInputStream {
        private static final int LENGTH_OCTETS = 4;
        private int lengthSeen;
        private long length;
        private long left;

        Messages(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            int fits = (int) Math.min(most, left > 0 ? left : LENGTH_OCTETS - lengthSeen);
            int read = super.read(bytes, offset, fits);
            if (isLeft()) {
                throw new IOException("file transfer was given up");
            }
            for (int i = 0; i < read; i++) {
                count(bytes[offset + i]);
            }
            return read;
        }

        private void count(byte octet) throws IOException {
            if (left > 0) {
                left--;
                return;
            }
            length = length << Byte.SIZE | octet & 0xff;
            if (++lengthSeen == LENGTH_OCTETS) {
                begin();
            }
        }

        private void begin() throws IOException {
            if (length > LONGEST_MESSAGE) {
                leave();
                throw new IOException("the host announced a message of " + length + " bytes, at most " + LONGEST_MESSAGE
                        + " are read");
            }
            left = length;
            length = 0;
            lengthSeen = 0;
        }
    }
}
