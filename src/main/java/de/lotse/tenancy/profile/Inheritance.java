package de.lotse.tenancy.profile;

import de.lotse.tenancy.profile.Node.Mapping;
import de.lotse.tenancy.profile.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a municipality's own values before the programme default. A missing key inherits, an explicit null stays: the
 * concept has no such thing. Plain fields of a value with its own source are never filled from the programme, because that
 * would put words into the concept's mouth; parts of it that bring their own source are.
 */
final class Inheritance {
    /** Lists that workers choose from: nobody is blocked because a concept forgot the telephone or a move. */
    private static final Set<String> COMPLETED = Set.of(
            "casework.contactFormats",
            "casework.closure.reasons",
            "casework.depths",
            "intake.accessRoutes",
            "intake.decisions",
            "consent.papers",
            "transfer.reasons");

    private final Findings findings;

    Inheritance(Findings findings) {
        this.findings = findings;
    }

    /** The programme's mapping with the own one in front. */
    Mapping merge(Mapping programme, Mapping own, String place) {
        Map<String, Node> fields = new LinkedHashMap<>();
        boolean ownValue = own.fields().containsKey("source") || (bringsItsSource(programme) && saysSomething(own));
        programme.fields().forEach((key, inherited) -> {
            Node mine = own.fields().get(key);
            String inner = place.isEmpty() ? key : place + "." + key;
            if (mine != null) {
                Node combined = combine(inherited, mine, inner);
                boolean complete = !COMPLETED.contains(inner) || complete(own, key);
                fields.put(key, complete ? combined : completed(inherited, combined));
            } else if (!ownValue || bringsItsSource(inherited)) {
                fields.put(key, inherited);
            }
        });
        own.fields().forEach(fields::putIfAbsent);
        fields.remove("complete");
        return own.with(fields);
    }

    /** Whether plain values of its own stand there; they need a source of their own and must not borrow the programme's. */
    private static boolean saysSomething(Mapping own) {
        return own.fields().entrySet().stream()
                .anyMatch(field -> field.getValue() instanceof Node.Scalar
                        && !field.getKey().equals("complete"));
    }

    /** A concept can say that its list is all there is: {@code complete: true} or {@code complete: [key]} beside it. */
    private static boolean complete(Mapping own, String key) {
        return switch (own.fields().get("complete")) {
            case Node.Scalar scalar -> scalar.text().equals("true");
            case Sequence keys ->
                keys.items().stream()
                        .anyMatch(item -> item instanceof Node.Scalar scalar
                                && scalar.text().equals(key));
            case null, default -> false;
        };
    }

    private static Node completed(Node inherited, Node mine) {
        if (!(inherited instanceof Sequence theirs) || !(mine instanceof Sequence ours)) {
            return mine;
        }
        List<Node> entries = new ArrayList<>(ours.items());
        for (Node entry : theirs.items()) {
            String key = Node.textOf(entry, "key");
            if (key != null && find(ours, key) == null) {
                entries.add(entry);
            }
        }
        return new Sequence(ours.line(), ours.origin(), List.copyOf(entries));
    }

    private Node combine(Node inherited, Node mine, String place) {
        if (inherited instanceof Mapping theirs
                && mine instanceof Mapping ours
                && !theirs.fields().containsKey("de")) {
            return merge(theirs, ours, place);
        }
        if (mine instanceof Sequence ours) {
            return new Sequence(ours.line(), ours.origin(), entries(inherited, ours, place));
        }
        return mine;
    }

    /** An entry of an own list may say {@code inherited: true}: then the programme's entry with its key stands there. */
    private List<Node> entries(Node inherited, Sequence ours, String place) {
        List<Node> entries = new ArrayList<>();
        for (Node item : ours.items()) {
            String key = Node.textOf(item, "key");
            if (key == null || !"true".equals(Node.textOf(item, "inherited"))) {
                entries.add(item);
                continue;
            }
            Node found = inherited instanceof Sequence theirs ? find(theirs, key) : null;
            if (found == null) {
                findings.add(item, place + "[" + key + "]", "not_inheritable", key);
            } else {
                entries.add(found);
            }
        }
        return List.copyOf(entries);
    }

    private static @org.jspecify.annotations.Nullable Node find(Sequence entries, String key) {
        return entries.items().stream()
                .filter(entry -> key.equals(Node.textOf(entry, "key")))
                .findFirst()
                .orElse(null);
    }

    private static boolean bringsItsSource(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping.fields().containsKey("source");
            case Sequence list -> list.items().stream().allMatch(Inheritance::bringsItsSource);
            case Node.Scalar scalar -> false;
            case Node.Nothing nothing -> false;
        };
    }
}
