package de.lotse.people;

import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The search tokens of an invented person, remembered by name, because the invented names repeat. */
public final class BulkTokens {
    private final Vault vault;
    private final Map<String, byte[]> known = new LinkedHashMap<>();

    public BulkTokens(Vault vault) {
        this.vault = vault;
    }

    /** All tokens under which the person is found in the municipality. */
    public List<byte[]> of(int municipality, PersonName name, LocalDate born) {
        java.util.stream.Stream<byte[]> names = NameTokens.of(name).stream()
                .map(token -> known.computeIfAbsent(
                        municipality + token.kind() + ":" + token.text(),
                        key -> vault.token(municipality, token.kind(), token.text())));
        return java.util.stream.Stream.concat(
                        names,
                        java.util.stream.Stream.of(known.computeIfAbsent(
                                municipality + "birth:" + born,
                                key -> vault.token(municipality, "birth", born.toString()))))
                .toList();
    }
}
