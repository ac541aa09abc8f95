package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Levels of danger at a consultation (CW-13; Konzept Kreis Unna 6, Aachener Modell). */
public record RiskModel(@Nullable String rule, List<Level> levels, Source source) {
    /** The level with the number, if the model has it. */
    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.level() == number).findFirst();
    }

    /** One level and who has to act. */
    public record Level(
            @Limits(max = 9) int level,
            LocalizedText label,
            @Nullable String rule,
            @Nullable String responsible) {}
}
