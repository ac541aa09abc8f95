package de.lotse.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A paper with nobody's data, to look at a wording: at each placeholder stands what will stand there. */
@Component
public class SamplePaper {
    private static final Pattern CONDITION = Pattern.compile("\"condition\":\"(\\w+)\"");
    private static final Pattern SLOT = Pattern.compile("\"slot\":\"(\\w+)\"");
    private final ComposePaper compose;
    private final MessageSource messages;

    SamplePaper(ComposePaper compose, MessageSource messages) {
        this.compose = compose;
        this.messages = messages;
    }

    /** The paper in this wording, with every passage that can stand in it. */
    public Paper of(PaperText text) {
        String content = text.content().toString();
        Issuer issuer = new Issuer("Musterorganisation", List.of("Musterplatz 1", "00000 Musterstadt"));
        PaperData data = PaperData.of(issuer, LegalBasis.values()[0], "MUSTER");
        for (String name : WordingCheck.names(content)) {
            data = data.with(
                    name,
                    "[" + messages.getMessage("documents.field." + name, new Object[0], name, Locale.GERMAN) + "]");
        }
        for (String slot : found(SLOT, content)) {
            data = data.inserting(slot, List.of(new Block.Paragraph(Wording.of("[…]"))));
        }
        for (String condition : found(CONDITION, content)) {
            data = data.marking(condition);
        }
        return compose.compose(text, null, false, data);
    }

    private static Set<String> found(Pattern pattern, String content) {
        return new HashSet<>(
                pattern.matcher(content).results().map(match -> match.group(1)).collect(Collectors.toSet()));
    }
}
