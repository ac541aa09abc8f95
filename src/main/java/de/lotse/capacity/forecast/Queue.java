package de.lotse.capacity.forecast;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * People who come, wait while all places are taken, are accompanied for a time and leave; whoever came first is taken first. Time runs
 * in days. A case takes as much of the capacity as it costs: one place, or its hours a week.
 */
final class Queue {
    private final double capacity;
    private final Waited waited;
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparingDouble(Running::until));
    private final Deque<Waiting> line = new ArrayDeque<>();
    private double used;
    private double now;

    Queue(double capacity, Waited waited) {
        this.capacity = capacity;
        this.waited = waited;
    }

    /** Is told when somebody's waiting is over. */
    @FunctionalInterface
    interface Waited {
        void until(double came, double taken);
    }

    private record Running(double until, double costs) {}

    private record Waiting(double came, double costs, double lasts) {}

    /** A case that runs already, even where there are more than places. */
    void occupy(double until, double costs) {
        running.add(new Running(until, costs));
        used += costs;
    }

    /** Somebody comes. */
    void come(double at, double costs, double lasts) {
        advance(at);
        line.add(new Waiting(at, costs, lasts));
        admit();
    }

    /** Lets time pass. */
    void advance(double to) {
        while (!running.isEmpty() && running.peek().until() <= to) {
            Running over = running.remove();
            now = Math.max(now, over.until());
            used = running.isEmpty() ? 0 : used - over.costs();
            admit();
        }
        now = Math.max(now, to);
    }

    /** Lets time pass until nobody waits any more, or the day is reached. */
    void drain(double latest) {
        while (!line.isEmpty() && !running.isEmpty() && running.peek().until() <= latest) {
            advance(running.peek().until());
        }
        line.forEach(one -> waited.until(one.came(), latest));
    }

    private void admit() {
        while (!line.isEmpty() && used + line.peek().costs() <= capacity + 1e-9) {
            Waiting next = line.remove();
            used += next.costs();
            running.add(new Running(now + next.lasts(), next.costs()));
            waited.until(next.came(), now);
        }
    }

    double used() {
        return used;
    }

    int waiting() {
        return line.size();
    }
}
