package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.ChangeOrganisation;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a post and corrects one period of it; a change of share is a successor, not a correction. */
@Controller
class EditPostController {
    static final String PREFIX = "tenancy.post";
    static final BigDecimal MOST = new BigDecimal("20");
    private final Posts posts;
    private final ChangeOrganisation change;
    private final Edits edits;

    EditPostController(Posts posts, ChangeOrganisation change, Edits edits) {
        this.posts = posts;
        this.change = change;
        this.edits = edits;
    }

    @GetMapping("/organisation/posts/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return Edits.page(
                fields(page, null), Form.empty(PREFIX).with("id", Uuids.next()).with("from", page.today()));
    }

    @GetMapping("/organisation/posts/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        Post known = posts.find(new PostId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Edits.page(fields(page, known), form(known, page));
    }

    private static Form form(Post known, Page page) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("version", known.version())
                .with("organisation", known.organisation())
                .with("buildingBlock", known.buildingBlock())
                .with("role", known.role())
                .with("fte", Edits.share(known.fte(), page))
                .with("approvedFte", Edits.share(known.approvedFte(), page))
                .with("area", known.area())
                .with("focus", known.focus())
                .with("place", known.place())
                .with("from", known.from())
                .with("to", known.to())
                .with("note", known.note());
    }

    private static EditPage.Further further(Post known) {
        return new EditPage.Further("/organisation/posts/" + known.id() + "/successor", "tenancy.successor.title");
    }

    @PostMapping("/organisation/posts")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Optional<Post> before = posts.find(new PostId(form.requireId("id")));
        Post post = read(form, before);
        EditPage edit = fields(page, before.orElse(null));
        if (form.hasErrors()) {
            return Edits.page(edit, form);
        }
        if (change.change(post) == ChangeOrganisation.Outcome.OVERTAKEN) {
            Form stored = form(posts.find(post.id()).orElseThrow(), page);
            Optional<ModelAndView> conflict = Edits.overtaken(edit, form, stored, form(post, page));
            if (conflict.isPresent()) {
                return conflict.get();
            }
        }
        Flash.good(redirect, "tenancy.post.saved");
        return "redirect:/organisation";
    }

    private Post read(Form form, Optional<Post> before) {
        String organisation = form.requireChoice("organisation", Edits.values(edits.organisations()));
        String place = form.choice("place", Edits.values(edits.places()));
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.reject("to", "tenancy.period.reversed");
        }
        return new Post(
                new PostId(form.requireId("id")),
                before.map(Post::key).orElse(null),
                organisation.isEmpty() ? Edits.NOBODY : OrganisationId.parse(organisation),
                form.requireInteger("buildingBlock", 1, 3),
                form.requireChoice("role", Post.Role.class),
                form.decimal("fte", BigDecimal.ZERO, MOST),
                form.decimal("approvedFte", BigDecimal.ZERO, MOST),
                form.choices("area", Edits.values(edits.areas())),
                form.line("focus", 200),
                place == null ? null : PlaceId.parse(place),
                from,
                to,
                before.map(Post::follows).orElse(null),
                form.text("note", 4_000),
                before.map(Post::source).orElse(null),
                form.version());
    }

    private EditPage fields(Page page, @Nullable Post known) {
        List<Choice> blocks = List.of(
                new Choice("1", page.t("tenancy.block.1")),
                new Choice("2", page.t("tenancy.block.2")),
                new Choice("3", page.t("tenancy.block.3")));
        List<Input> inputs = List.of(
                Input.oneOf("organisation", true, edits.organisations()),
                Input.oneOf("buildingBlock", true, blocks),
                Input.oneOf("role", true, Choice.of(page, "tenancy.post.role", Post.Role.class)),
                Input.line("fte", false),
                Input.line("approvedFte", false),
                Input.someOf("area", edits.areas()),
                Input.line("focus", false),
                Input.oneOf("place", false, edits.places()),
                Input.date("from", false),
                Input.date("to", false),
                Input.text("note", false));
        return new EditPage("tenancy.post.edit", "/organisation/posts", inputs, known == null ? null : further(known));
    }
}
