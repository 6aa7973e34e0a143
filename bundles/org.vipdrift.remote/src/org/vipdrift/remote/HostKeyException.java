package org.vipdrift.remote;

/** The host's key is not one we trust; connect again after the person has decided. */
public final class HostKeyException extends RemoteException {
    private static final long serialVersionUID = 1L;
    private final transient HostKeyVerdict verdict;

    public HostKeyException(Reason reason, String sentence, HostKeyVerdict verdict) {
        super(reason, sentence, null);
        this.verdict = verdict;
    }

    public HostKeyVerdict verdict() {
        return verdict;
    }
}
