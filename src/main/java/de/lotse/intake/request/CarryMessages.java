package de.lotse.intake.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import de.lotse.tenancy.EachMunicipality;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Hands what was written to the mail server, every minute, outside any change: a slow or broken server holds nothing up and undoes nothing.
 * What it did not take is tried again, each time later; after the last try the clearing team finds it on its board.
 */
@Component
class CarryMessages {
    static final String JOB = "request-mail";
    private final RequestMessages messages;
    private final ObjectProvider<OutgoingMail> mail;

    CarryMessages(RequestMessages messages, ObjectProvider<OutgoingMail> mail) {
        this.messages = messages;
        this.mail = mail;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> requestMailCarried(EachMunicipality each, CarryMessages carry) {
            return each.every(Duration.ofMinutes(1), JOB, carry::carry);
        }
    }

    /** Hands over what is due in the acting municipality; each message is taken, carried and ticked off for itself. */
    void carry() {
        OutgoingMail carrier = mail.getIfAvailable();
        if (carrier != null) {
            messages.due().forEach(message -> carry(message, carrier));
        }
    }

    private void carry(UUID id, OutgoingMail carrier) {
        messages.claim(id).ifPresent(message -> {
            switch (carrier.carry(message.recipient(), message.subject(), message.body())) {
                case OutgoingMail.Outcome.Taken _ -> messages.sent(id);
                case OutgoingMail.Outcome.Refused refused -> messages.refused(id, refused);
            }
        });
    }
}
