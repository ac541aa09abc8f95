package de.lotse.database;

/** The application must not start like this; the message says why, {@link #remedy()} what to do. */
public class StartRefused extends RuntimeException {
    private final String remedy;

    public StartRefused(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    public StartRefused(String why, String remedy, Throwable cause) {
        super(why, cause);
        this.remedy = remedy;
    }

    /** What the administrator should do next. */
    public String remedy() {
        return remedy;
    }
}
