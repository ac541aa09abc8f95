package de.lotse.capacity;

import de.lotse.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Who was given more than the guide value of the concept leaves room for, although the page had said so and somebody confirmed it (CAP-01);
 * answered by the neighbouring module by which people come.
 */
public interface KnowinglyOver {
    /** What was given since the day, the newest first; nothing for whoever does not plan. */
    List<Given> since(LocalDate day);

    /**
     * One that was given.
     *
     * @param used hours or cases she carried then
     * @param given what was assigned to her beside and had not begun
     * @param guide where she was full by the concept
     * @param by who confirmed it
     */
    record Given(LocalDate on, AccountId worker, BigDecimal used, int given, BigDecimal guide, AccountId by) {}
}
