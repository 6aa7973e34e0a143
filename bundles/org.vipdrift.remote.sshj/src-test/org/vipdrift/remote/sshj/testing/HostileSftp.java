package org.vipdrift.remote.sshj.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Speaks SFTP version 3 (draft-ietf-secsh-filexfer-02) as far as somebody who means harm needs it: every path is a folder
 * that opens, what reading it brings is the test's, all else fails with a message that holds terminal sequences.
 */
public abstract class HostileSftp implements Behaviour {
    public static final String MESSAGE = "\u001b]0;gotcha\u0007\u202eno luck";

    private static final int INIT = 1;
    private static final int CLOSE = 4;
    private static final int LSTAT = 7;
    private static final int OPENDIR = 11;
    private static final int READDIR = 12;
    private static final int VERSION = 2;
    private static final int STATUS = 101;
    private static final int HANDLE = 102;
    private static final int NAME = 104;
    private static final int ATTRS = 105;
    private static final int PERMISSIONS = 4;
    private static final int FOLDER = 040700;
    private static final int FAILURE = 4;

    private DataOutputStream out;

    @Override
    public void run(Exchange exchange) throws IOException {
        DataInputStream in = new DataInputStream(exchange.in());
        out = new DataOutputStream(exchange.out());
        while (!Thread.interrupted()) {
            byte[] request = in.readNBytes(in.readInt());
            answer(request[0], request.length < 5 ? 0
                    : new DataInputStream(
                            new java.io.ByteArrayInputStream(request, 1, 4)).readInt());
            out.flush();
        }
    }

    /** Answers one look into a folder. */
    protected abstract void readFolder(int id) throws IOException;

    private void answer(int type, int id) throws IOException {
        switch (type) {
            case INIT -> head(5, VERSION).writeInt(3);
            case LSTAT -> {
                head(13, ATTRS).writeInt(id);
                out.writeInt(PERMISSIONS);
                out.writeInt(FOLDER);
            }
            case OPENDIR -> {
                head(10, HANDLE).writeInt(id);
                text("h");
            }
            case READDIR -> readFolder(id);
            default -> status(id, type == CLOSE ? 0 : FAILURE);
        }
    }

    private void status(int id, int code) throws IOException {
        int length = MESSAGE.getBytes(StandardCharsets.UTF_8).length;
        head(1 + 4 + 4 + 4 + length + 4, STATUS).writeInt(id);
        out.writeInt(code);
        text(MESSAGE);
        text("");
    }

    /** One folder's entries with names of this kind. */
    protected final void entries(int id, int count, String name) throws IOException {
        head(1 + 4 + 4 + count * (4 + name.length() + 4 + 4), NAME).writeInt(id);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            text(name);
            text("");
            out.writeInt(0);
        }
    }

    /** The beginning of a message of any announced length. */
    protected final DataOutputStream head(int length, int type) throws IOException {
        out.writeInt(length);
        out.writeByte(type);
        return out;
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
