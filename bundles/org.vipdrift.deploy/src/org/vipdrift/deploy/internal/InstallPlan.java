package org.vipdrift.deploy.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.internal.ScriptStep.Call;
import org.vipdrift.deploy.internal.script.HostScript;

/** Immutable. The steps that bring a package onto a host that passed the preflight. */
final class InstallPlan {
    private static final int RANDOM_BYTES = 8;

    private final HostShell shell;
    private final HostLook look;
    private final AgentPackage agent;
    private final JavaChoice java;
    private final String who;
    private final String random;
    private final String directory;

    /**
     * @param look made with {@link #directory(AgentPackage)}
     * @param who installs it: "anna@desk"
     */
    InstallPlan(HostShell shell, HostLook look, AgentPackage agent, JavaChoice java, String who) {
        this.shell = shell;
        this.java = java;
        this.who = who;
        this.look = look;
        this.agent = agent;
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.random = HexFormat.of().formatHex(bytes);
        this.directory = look.has("taken") ? directory(agent) + "-" + random : directory(agent);
    }

    /** The folder a package is unpacked to unless it is there already. */
    static String directory(AgentPackage agent) {
        return agent.version() + "-" + agent.sha256().substring(0, 12);
    }

    List<Step> steps(String uploadFolder, AgentAnswers answers, Progress progress, Cancellation cancellation) {
        UploadStep upload = new UploadStep(shell, agent, uploadFolder + "/vipdrift-upload-" + random, progress,
                cancellation);
        List<Step> steps = new ArrayList<>();
        steps.add(upload);
        steps.add(new VerifyStep(shell, upload.checksums()));
        steps.add(step("account", "making the agent's user", Call.of(HostScript.ACCOUNT),
                look.has("account") ? Optional.empty() : Optional.of(Call.of(HostScript.ACCOUNT_UNDO)),
                "The user vipdrift is there."));
        steps.add(step("unpack", "unpacking the package",
                Call.of(HostScript.UNPACK, upload.file(), directory, agent.identity(), random, who,
                        java.word(upload.runtimeFile())),
                Optional.of(Call.of(HostScript.UNPACK_UNDO, directory, random)),
                "The package is in /opt/vipdrift-agent/" + directory + "."));
        steps.addAll(replacing());
        steps.add(new AnswerStep(shell, answers));
        steps.add(new TidyStep(shell, upload));
        return steps;
    }

    private List<Step> replacing() {
        List<Step> steps = new ArrayList<>();
        String before = look.name("current");
        boolean running = look.is("active", "active");
        if (running) {
            steps.add(step("try", "trying the new agent beside the one that runs", Call.of(HostScript.TRY, directory),
                    Optional.empty(), "The new agent's code runs there."));
            steps.add(new PreviousStep(shell, look.name("version")));
        }
        steps.add(step("unit", "putting the unit file in place", Call.of(HostScript.UNIT, directory, random),
                Optional.of(Call.of(HostScript.UNIT_UNDO, random)), "The unit vipdrift-agent.service is in place."));
        steps.add(step("switch", "making the package the current one", Call.of(HostScript.SWITCH, directory, random),
                Optional.of(before.isEmpty() ? Call.of(HostScript.SWITCH_UNDO, random)
                        : Call.of(HostScript.SWITCH_UNDO, random, before)),
                directory + " is the current package."));
        steps.add(step("start", "starting the agent", Call.of(HostScript.START),
                running ? Optional.empty() : Optional.of(stop()), "systemd started the agent."));
        return steps;
    }

    /** What a first start writes is nobody's loss; what an earlier agent wrote stays. */
    private Call stop() {
        return look.has("state") ? Call.of(HostScript.STOP) : Call.of(HostScript.STOP, "forget");
    }

    private ScriptStep step(String name, String doing, Call call, Optional<Call> undo, String done) {
        return new ScriptStep(name, doing, shell, call, undo, done);
    }
}
