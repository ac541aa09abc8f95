package de.lotse.webui;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a form keeps what is typed until it is saved, so that nothing is lost (CW-07a).
 *
 * @param address takes what is typed; the same with {@code /delete} drops it
 * @param back the page of the form
 * @param time when an earlier draft was kept that stands in the form now; null for none
 * @param days how long a draft is kept at most
 */
public record Kept(String address, String back, @Nullable LocalDateTime time, int days) {}
