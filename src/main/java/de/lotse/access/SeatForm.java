package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.SeatMember;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between the form of a seat and what it says. */
final class SeatForm {
    static final String PREFIX = "access.seat";
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private SeatForm() {}

    /** The form as it stands today. @param sitsOn the post she holds today */
    static Form of(Member member, @Nullable PostId sitsOn, Page page) {
        return Form.empty(PREFIX)
                .with("version", member.version())
                .with("post", sitsOn)
                .with("fte", page.typed(member.fte()))
                .with("speaker", member.speaker() ? "yes" : null)
                .with("languages", TypedLanguages.names(member.languages(), page.locale()));
    }

    /** Reads what is wanted. @param posts those that can be chosen */
    static SeatMember.Command read(Form form, AccountId account, List<String> posts, Page page) {
        String chosen = form.choice("post", posts);
        BigDecimal fte = null;
        if (chosen != null) {
            form.require("fte");
            fte = form.decimal("fte", LEAST, BigDecimal.ONE);
        }
        LocalDate from = form.date("from");
        if (from != null && from.isAfter(page.today())) {
            form.reject("from", "access.seat.from.future");
        }
        return new SeatMember.Command(
                account,
                chosen == null ? null : new PostId(UUID.fromString(chosen)),
                fte == null ? BigDecimal.ZERO : fte,
                form.checked("speaker"),
                TypedLanguages.read(form, "languages", page.locale()),
                form.version(),
                page.today(),
                from == null ? page.today() : from);
    }
}
