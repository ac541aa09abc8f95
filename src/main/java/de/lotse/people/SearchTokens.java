package de.lotse.people;

import de.lotse.access.CurrentActor;
import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes name parts and birth dates into keyed tokens of the acting municipality; the database sees nothing else. */
@Component
class SearchTokens {
    private final Vault vault;
    private final CurrentActor actor;

    SearchTokens(Vault vault, CurrentActor actor) {
        this.vault = vault;
        this.actor = actor;
    }

    /** Everything the person is found by. */
    byte[][] of(Person person) {
        Map<String, byte[]> tokens = new LinkedHashMap<>();
        for (byte[] token : of(NameTokens.of(person.name()))) {
            tokens.put(HexFormat.of().formatHex(token), token);
        }
        LocalDate born = person.birth().date();
        if (born != null) {
            byte[] token = birth(born);
            tokens.put(HexFormat.of().formatHex(token), token);
        }
        return tokens.values().toArray(byte[][]::new);
    }

    byte[][] of(Collection<NameTokens.Token> tokens) {
        return tokens.stream().map(token -> token(token.kind(), token.text())).toArray(byte[][]::new);
    }

    byte[] birth(LocalDate born) {
        return token("birth", born.toString());
    }

    private byte[] token(String kind, String text) {
        return vault.token(actor.get().municipality().value(), kind, text);
    }
}
