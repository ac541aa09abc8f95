package de.lotse.consent;

import de.lotse.documents.FileOwner;
import de.lotse.documents.FilePages;
import de.lotse.documents.FileReply;
import de.lotse.documents.LookAtFile;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looking at one file of a person, also where she has no case: its first pages as pictures, or the file itself. No transaction while a
 * page is drawn.
 */
@Controller
class PersonFileController {
    private final People people;
    private final LookAtFile look;
    private final FilePages pages;

    PersonFileController(People people, LookAtFile look, FilePages pages) {
        this.people = people;
        this.look = look;
        this.pages = pages;
    }

    /** The page with the pictures. */
    public record PagesPage(Person person, FilePages.View file) {
        /** Where the person is shown. */
        public String path() {
            return "/people/" + person.id();
        }
    }

    @GetMapping("/people/{personId}/files/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable UUID personId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = look.open(FileOwner.of(person(personId).id()), fileId, "");
        return FileReply.show(seen.file().name(), seen.file().contentType(), seen.content());
    }

    /** A picture is shown as it is: whoever links a signed paper does not know whether it was scanned or photographed. */
    @GetMapping("/people/{personId}/files/{fileId}/pages")
    ModelAndView pages(@PathVariable UUID personId, @PathVariable UUID fileId, @ModelAttribute("page") Page page) {
        Person person = person(personId);
        LookAtFile.Seen seen = look.open(FileOwner.of(person.id()), fileId, "pages");
        String path = "/people/" + person.id() + "/files/" + fileId;
        if (!seen.file().isPdf()) {
            return new ModelAndView("redirect:" + path);
        }
        return new ModelAndView("consent/pages")
                .addObject("view", new PagesPage(person, pages.view(seen, path + "/pages", path, path, page)));
    }

    @GetMapping("/people/{personId}/files/{fileId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable UUID personId, @PathVariable UUID fileId, @PathVariable int number) {
        return pages.picture(look.open(FileOwner.of(person(personId).id()), fileId, "page " + number), number);
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(NotFound::new);
    }
}
