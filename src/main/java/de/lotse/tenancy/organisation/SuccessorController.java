package de.lotse.tenancy.organisation;

import de.lotse.shared.Uuids;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.SucceedPost;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Changes the share of a post from a day on. */
@Controller
class SuccessorController {
    private static final String PREFIX = "tenancy.successor";
    private final Posts posts;
    private final SucceedPost succeed;

    SuccessorController(Posts posts, SucceedPost succeed) {
        this.posts = posts;
        this.succeed = succeed;
    }

    @GetMapping("/organisation/posts/{id}/successor")
    ModelAndView blank(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        Post post = post(id);
        return page(
                id,
                Form.empty(PREFIX)
                        .with("id", Uuids.next())
                        .with("fte", Edits.share(post.fte(), page))
                        .with("approvedFte", Edits.share(post.approvedFte(), page)));
    }

    @PostMapping("/organisation/posts/{id}/successor")
    Object create(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> submitted, RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID successor = form.requireId("id");
        LocalDate from = form.requireDate("from");
        form.require("fte");
        BigDecimal fte = form.decimal("fte", BigDecimal.ZERO, EditPostController.MOST);
        BigDecimal approved = form.decimal("approvedFte", BigDecimal.ZERO, EditPostController.MOST);
        String note = form.text("note", 4_000);
        if (form.hasErrors() || fte == null) {
            return page(id, form);
        }
        PostId post = post(id).id();
        switch (succeed.succeed(new SucceedPost.Command(post, successor, from, fte, approved, note))) {
            case DONE -> {
                Flash.good(redirect, "tenancy.successor.saved");
                return "redirect:/organisation?on=" + from;
            }
            case ALREADY -> form.refuse("tenancy.successor.already");
            case TOO_EARLY -> form.reject("from", "tenancy.successor.tooearly");
            case ENDED -> form.reject("from", "tenancy.successor.ended");
        }
        return page(id, form);
    }

    private Post post(UUID id) {
        return posts.find(new PostId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(UUID id, Form form) {
        List<Input> inputs = List.of(
                Input.date("from", true),
                Input.line("fte", true),
                Input.line("approvedFte", false),
                Input.text("note", false));
        String action = "/organisation/posts/" + id + "/successor";
        return Edits.page(new EditPage("tenancy.successor.title", action, inputs, null), form);
    }
}
