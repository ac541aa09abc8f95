package de.lotse.people;

import de.lotse.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family as a small genogram: those above her, beside her and below her; men as squares, women as circles, others as diamonds; with a
 * broken outline whoever lives abroad, crossed out whoever has died, and both with a word below, so that no colour is needed to tell.
 * Numbers are those of the table beside it; the same family always gives the same picture.
 *
 * @param initials what stands in her own figure
 */
public record FamilyPicture(String initials, @Nullable String gender, List<Member> members) {
    private static final int STEP = 110;
    private static final int ROW = 90;
    private static final int MARGIN = 40;
    private static final int SIZE = 22;

    /** Keeps its own copy. */
    public FamilyPicture {
        members = List.copyOf(members);
    }

    /** One of the family, with the number of her row in the table. */
    public record Member(int number, Person person, FamilyLink.Relation relation, Whereabouts where) {}

    /** A figure at its place. @param path its outline @param partner whether she is tied by a double line */
    public record Figure(String text, int x, int y, String path, boolean self, boolean partner, Whereabouts where) {
        /** Where the word below it stands. */
        public int below() {
            return y + SIZE + 15;
        }

        /** What crosses out somebody who has died. */
        public String cross() {
            return "M%d %dl%d %dM%d %dl%d -%d"
                    .formatted(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE, x - SIZE, y + SIZE, 2 * SIZE, 2 * SIZE);
        }
    }

    /** The family of a person. @param links hers @param known the people in them @param where where those are who are not here */
    static FamilyPicture of(
            Person person, List<FamilyLink> links, Map<PersonId, Person> known, Map<PersonId, Whereabouts> where) {
        List<Member> members = new ArrayList<>();
        for (FamilyLink link : links) {
            Person other = known.get(link.other());
            if (other != null) {
                members.add(new Member(
                        members.size() + 1,
                        other,
                        link.relation(),
                        where.getOrDefault(link.other(), Whereabouts.HERE)));
            }
        }
        return new FamilyPicture(person.name().initials(), person.gender(), members);
    }

    /** All figures, hers first. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(initials, gender, width() / 2, own(), true, false, Whereabouts.HERE));
        for (int generation = 0; generation < 3; generation++) {
            List<Member> row = row(generation);
            for (int i = 0; i < row.size(); i++) {
                Member member = row.get(i);
                figures.add(figure(
                        String.valueOf(member.number()),
                        member.person().gender(),
                        generation == 1 ? beside(i) : width() / 2 + STEP * (2 * i - row.size() + 1) / 2,
                        own() + ROW * (generation - 1),
                        false,
                        member.relation() == FamilyLink.Relation.PARTNER,
                        member.where()));
            }
        }
        return figures;
    }

    /** The width of the picture; as wide as its widest row. */
    public int width() {
        int beside = 2 * ((row(1).size() + 1) / 2) + 1;
        int widest = Math.max(beside, Math.max(row(0).size(), row(2).size()));
        return STEP * Math.max(3, widest);
    }

    /** The height of the rows there are. */
    public int height() {
        return own() + (row(2).isEmpty() ? 0 : ROW) + MARGIN;
    }

    /** How far down she stands: below those above her, if there are any. */
    public int own() {
        return MARGIN + (row(0).isEmpty() ? 0 : ROW);
    }

    private List<Member> row(int generation) {
        return members.stream()
                .filter(member -> member.relation().generation() == generation)
                .toList();
    }

    /** Alternately right and left of her. */
    private int beside(int index) {
        int steps = index / 2 + 1;
        return width() / 2 + (index % 2 == 0 ? steps : -steps) * STEP;
    }

    private static Figure figure(
            String text, @Nullable String gender, int x, int y, boolean self, boolean partner, Whereabouts where) {
        return new Figure(text, x, y, outline(gender == null ? "" : gender, x, y), self, partner, where);
    }

    private static String outline(String gender, int x, int y) {
        return switch (gender) {
            case "m" -> "M%d %dh%dv%dh-%dz".formatted(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE, 2 * SIZE);
            case "w" ->
                "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0z"
                        .formatted(x - SIZE, y, SIZE, SIZE, 2 * SIZE, SIZE, SIZE, 2 * SIZE);
            default ->
                "M%d %dl%d %dl-%d %dl-%d -%dz"
                        .formatted(x, y - SIZE - 4, SIZE + 4, SIZE + 4, SIZE + 4, SIZE + 4, SIZE + 4, SIZE + 4);
        };
    }
}
