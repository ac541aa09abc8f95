package de.lotse.webui.components;

import java.util.List;
import java.util.TreeSet;

/**
 * Which part of a long list is shown; pages count from 1.
 *
 * @param path the page's address with filters and sorting, without page
 */
public record Paging(String path, int number, int size, int total) {
    /** Brings a number from the address within the pages there are. */
    public static Paging of(String path, int number, int size, int total) {
        int last = Math.max(1, (total + size - 1) / size);
        return new Paging(path, Math.clamp(number, 1, last), size, total);
    }

    public int last() {
        return Math.max(1, (total + size - 1) / size);
    }

    public int offset() {
        return (number - 1) * size;
    }

    public int from() {
        return total == 0 ? 0 : offset() + 1;
    }

    public int to() {
        return Math.min(total, offset() + size);
    }

    /** First, last and the neighbours of this page; a gap in the numbers is shown as one. */
    public List<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, last()));
        for (int near = Math.max(1, number - 1); near <= Math.min(last(), number + 1); near++) {
            numbers.add(near);
        }
        return List.copyOf(numbers);
    }

    public String href(int page) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + page;
    }
}
