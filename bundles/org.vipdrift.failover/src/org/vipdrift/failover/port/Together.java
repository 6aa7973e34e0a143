package org.vipdrift.failover.port;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Thread-safe. Runs questions to many hosts side by side, so that a slow one delays no other. */
@FunctionalInterface
public interface Together {

    /** One after another on the calling thread. */
    Together IN_TURN = new Together() {

        @Override
        public <T> List<T> all(List<Supplier<T>> questions) {
            return questions.stream().map(Supplier::get).toList();
        }
    };

    /** Each on a virtual thread of its own. */
    Together VIRTUAL_THREADS = new Together() {

        @Override
        public <T> List<T> all(List<Supplier<T>> questions) throws InterruptedException {
            return questions.size() == 1 ? IN_TURN.all(questions) : sideBySide(questions);
        }
    };

    /**
     * @return the answers in the order of the questions
     * @throws InterruptedException if the calling thread was interrupted; the questions are interrupted too
     */
    <T> List<T> all(List<Supplier<T>> questions) throws InterruptedException;

    private static <T> List<T> sideBySide(List<Supplier<T>> questions) throws InterruptedException {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ask-", 0).factory());
        try {
            List<Future<T>> futures = questions.stream().map(q -> threads.submit(q::get)).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return List.copyOf(answers);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question to a host ended in a programming error.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
