package broken.util;

/** Lies where anything may lie. */
final class Helper {
    private Helper() {}
}
