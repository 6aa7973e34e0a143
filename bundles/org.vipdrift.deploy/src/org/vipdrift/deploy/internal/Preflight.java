package org.vipdrift.deploy.internal;

import java.util.OptionalLong;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.deploy.RuntimeImage;
import org.vipdrift.remote.RemoteTarget;

/** Immutable. Whether a host is fit for the agent, judged from one look. */
final class Preflight {
    private static final long KIB = 1024;
    private static final long SPARE_KIB = 8 * KIB;

    private final RemoteTarget target;
    private final HostLook look;

    Preflight(RemoteTarget target, HostLook look) {
        this.target = target;
        this.look = look;
    }

    /** What every change of a host needs. */
    void mayManage() throws StepFailure {
        if (!look.is("kernel", "Linux")) {
            throw failure("Host " + host() + " runs " + look.text("kernel")
                    + "; the agent needs Linux.");
        }
        if (!look.has("systemd")) {
            throw failure("Host " + host() + " does not run systemd, which starts and guards the agent; use a host"
                    + " that does.");
        }
        if (look.is("rights", "none")) {
            throw new StepFailure(Reason.NO_PERMISSION, look.text("refusal").isEmpty() ? noRights()
                    : look.text("refusal"));
        }
        if (!look.text("missing").isEmpty()) {
            throw failure("Host " + host() + " lacks " + look.text("missing") + "; install that.");
        }
    }

    private String noRights() {
        String user = Printable.clean(target.user());
        String begin = "User " + user + " on host " + host() + " is not root and may not use "
                + target.become().program()
                + " without a password; log in as root, give the password, or allow it there with ";
        return begin + (target.become() == Become.DOAS ? "the line \"permit nopass " + user + "\" in /etc/doas.conf."
                : "the line \"" + user + " ALL=(ALL) NOPASSWD: ALL\" in /etc/sudoers.d/vipdrift.");
    }

    /** The Java that runs the package there; there is room for both. */
    JavaChoice fits(AgentPackage agent) throws StepFailure {
        String machine = machine(look.text("machine"));
        JavaChoice java = JavaChoice.of(agent, machine, look.folder("java"))
                .orElseThrow(() -> failure("Host " + host() + " is " + machine + ", the package "
                        + agent.file().getFileName() + " brings Java for " + agent.architecture()
                        + agent.runtime().map(image -> " and " + image.file().getFileName() + " is for "
                                + image.architecture()).orElse("")
                        + ", and the host has no Java " + RuntimeImage.FEATURE + " of its own; install one there, or"
                        + " name a runtime for " + machine + " with --runtime."));
        long unpacked = agent.unpackedBytes()
                + (java instanceof JavaChoice.Given(RuntimeImage image) ? image.unpackedBytes() : 0);
        needs(look.freeKib("free.base"), kib(upload(agent) + unpacked) + SPARE_KIB, "/opt");
        return java;
    }

    private static long upload(AgentPackage agent) {
        return agent.bytes() + agent.runtime().map(RuntimeImage::bytes).orElse(0L);
    }

    /** A folder with room for the package. */
    String uploadFolder(AgentPackage agent) throws StepFailure {
        long need = kib(upload(agent)) + KIB;
        for (String folder : look.uploadFolders()) {
            OptionalLong free = look.freeKibIn(folder);
            if (free.isEmpty() || free.getAsLong() >= need) {
                return folder;
            }
        }
        throw failure("Host " + host() + " has no room for the upload of " + need / KIB
                + " MiB in " + String.join(", ", look.uploadFolders()) + "; make room there.");
    }

    private void needs(OptionalLong free, long need, String where) throws StepFailure {
        if (free.isPresent() && free.getAsLong() < need) {
            throw failure("Host " + host() + " has " + free.getAsLong() / KIB + " MiB free in " + where
                    + ", the agent needs " + need / KIB + " MiB; make room there.");
        }
    }

    private static long kib(long bytes) {
        return (bytes + KIB - 1) / KIB;
    }

    private static String machine(String uname) {
        return switch (uname) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> uname;
        };
    }

    private static StepFailure failure(String sentence) {
        return new StepFailure(Reason.UNFIT, sentence);
    }

    private HostId host() {
        return target.host();
    }
}
