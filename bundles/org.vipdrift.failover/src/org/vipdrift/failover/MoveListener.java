package org.vipdrift.failover;

/** Follows a move while it runs. Called on the move's thread; implementations do not block. */
public interface MoveListener {
    MoveListener SILENT = new MoveListener() {
        @Override
        public void starting(PlannedStep step) {
            // nobody listens
        }

        @Override
        public void finished(StepReport report) {
            // nobody listens
        }
    };

    void starting(PlannedStep step);

    void finished(StepReport report);
}
