package de.lotse.intake.clearing;

import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board.
 *
 * @param hours how the team's time stands this week, null where the concept has no budget
 * @param list the waiting list, null where the concept has none
 * @param ended what was refused or withdrawn within two weeks
 * @param mailLeaves whether mail leaves by itself
 */
public record BoardPage(
        String lead,
        @Nullable Hours hours,
        @Nullable String publicForm,
        List<Column> columns,
        @Nullable Waiting list,
        List<Line> referred,
        List<Card> ended,
        List<Mail> messages,
        boolean mailLeaves,
        @Nullable Room room) {
    /** Where there is room. */
    public record Room(List<Team> teams, String rule, Source source) {}

    /** One provider. @param free whether somebody there can take one more case of an ordinary category */
    public record Team(String name, String fte, String load, boolean free, String state) {}

    /** One column. */
    public record Column(String id, String title, List<Card> cards) {}

    /**
     * One request on the board.
     *
     * @param notes what to know about it, e.g. that information is missing
     * @param crisis whether an acute crisis was named
     * @param since how long it stands here, all how long since it came
     */
    public record Card(
            String href,
            String title,
            String meta,
            boolean crisis,
            List<String> notes,
            @Nullable String worker,
            String since,
            String all) {}

    /** The waiting list. @param limit null for no limit; offer says that the team has room for somebody who waits, null where it has none */
    public record Waiting(
            @Nullable Integer limit,
            String rule,
            Source source,
            List<Line> lines,
            @Nullable String offer) {}

    /**
     * A line of the waiting list or of those who come back.
     *
     * @param days how long it waits since it came
     * @param order why it stands where it stands
     * @param before how many that came earlier it stands before; null where it stands by arrival
     * @param told when the requesting body last heard
     * @param quiet whether that is too long ago
     * @param day a day that matters, e.g. of the return
     */
    public record Line(
            String href,
            String title,
            String meta,
            long days,
            String order,
            @Nullable String before,
            String told,
            boolean quiet,
            @Nullable LocalDate day,
            String action,
            String actionHref) {}

    /** Clearing time of this week. */
    public record Hours(String team, List<Share> shares, boolean over, Source source) {}

    /** One worker's time. */
    public record Share(String name, String hours, boolean over) {}

    /** A message that waits to be sent by hand. @param refused why the mail server did not take it, null where it was not asked */
    public record Mail(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String refused) {}
}
