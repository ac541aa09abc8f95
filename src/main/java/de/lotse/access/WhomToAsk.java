package de.lotse.access;

import de.lotse.shared.AccountId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the colleague somebody is sent to with a question; while she is away also who stands in, so that nobody asks in vain (CW-16). */
@Component
public class WhomToAsk {
    private final Colleagues colleagues;
    private final ObjectProvider<StandIns> standIns;
    private final CurrentActor current;
    private final MessageSource messages;

    WhomToAsk(Colleagues colleagues, ObjectProvider<StandIns> standIns, CurrentActor current, MessageSource messages) {
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.current = current;
        this.messages = messages;
    }

    /** Her name, and who stands in today; empty for somebody whose account is closed: she cannot be asked any more. */
    public Optional<String> name(AccountId worker) {
        return Optional.of(worker)
                .filter(colleagues::active)
                .flatMap(colleagues::name)
                .map(name -> away(worker).map(away -> said(name, away)).orElse(name));
    }

    private Optional<StandIns.Away> away(AccountId worker) {
        StandIns kept = standIns.getIfAvailable();
        return kept == null ? Optional.empty() : kept.away(worker);
    }

    private String said(String name, StandIns.Away away) {
        AccountId deputy = away.deputy();
        return deputy == null
                ? text("access.ask.alone", name)
                : text("access.ask.away", name, colleagues.name(deputy).orElse("–"));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, current.get().locale());
    }
}
