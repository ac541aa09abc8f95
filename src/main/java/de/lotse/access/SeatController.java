package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.SeatMember;
import de.lotse.tenancy.SeatMember.Outcome;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seats one worker on a post, with her share of it; without one, capacity judges nobody (ORG-03, CAP-01). */
@Controller
public class SeatController {
    private final Colleagues colleagues;
    private final Members members;
    private final Posts posts;
    private final SeatMember seat;
    private final PostNames names;

    SeatController(Colleagues colleagues, Members members, Posts posts, SeatMember seat, PostNames names) {
        this.colleagues = colleagues;
        this.members = members;
        this.posts = posts;
        this.seat = seat;
        this.names = names;
    }

    /** What the page shows. @param history where she sat since when, the latest first */
    public record SeatPage(UUID account, String name, List<Choice> posts, List<String> history) {}

    @GetMapping("/organisation/members/{accountId}")
    ModelAndView edit(@PathVariable UUID accountId, @ModelAttribute("page") Page page) {
        AccountId account = new AccountId(accountId);
        Form form = members.find(account)
                .map(member -> SeatForm.of(member, sitsOn(member, page), page))
                .orElseGet(() -> Form.empty(SeatForm.PREFIX));
        return show(account, form, page);
    }

    @PostMapping("/organisation/members/{accountId}")
    ModelAndView save(
            @PathVariable UUID accountId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        AccountId account = new AccountId(accountId);
        String name = colleagues.name(account).orElseThrow(NotFound::new);
        Form form = Form.of(SeatForm.PREFIX, submitted);
        List<String> open = choices(account, page).stream().map(Choice::value).toList();
        SeatMember.Command command = SeatForm.read(form, account, open, page);
        if (!form.hasErrors()) {
            switch (seat.seat(command)) {
                case Outcome.Seated() -> {
                    Flash.good(redirect, "access.seat.saved", name);
                    return new ModelAndView("redirect:/organisation/members");
                }
                case Outcome.Overtaken(Member now) -> {
                    return overtaken(form, now, page);
                }
                case Outcome.NotOpen() -> form.reject("post", "webui.form.choose");
                case Outcome.TooMuch(BigDecimal left) -> form.reject("fte", "access.seat.fte.toomuch", left);
            }
        }
        return show(account, form, page);
    }

    /** Somebody else saved meanwhile: what was typed stays, and saving again carries the version that is there now. */
    private ModelAndView overtaken(Form form, Member now, Page page) {
        Form again = form.with("version", now.version());
        again.refuse(
                "access.seat.overtaken",
                members.changedBy(now.account()).flatMap(colleagues::name).orElse("–"));
        ModelAndView shown = show(now.account(), again, page);
        shown.setStatus(HttpStatus.CONFLICT);
        return shown;
    }

    private ModelAndView show(AccountId account, Form form, Page page) {
        String name = colleagues.name(account).orElseThrow(NotFound::new);
        ModelAndView shown = new ModelAndView("access/seat")
                .addObject("view", new SeatPage(account.value(), name, choices(account, page), history(account, page)))
                .addObject("form", form);
        if (form.hasErrors()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    private List<String> history(AccountId account, Page page) {
        List<Members.Sat> sat = members.history(account);
        if (sat.isEmpty()) {
            return List.of();
        }
        Map<PostId, Post> all = posts.all().stream().collect(Collectors.toMap(Post::id, Function.identity()));
        Function<Post, String> called = names.in(page);
        return sat.stream()
                .map(one -> {
                    Post post = one.post() == null ? null : all.get(one.post());
                    return post == null
                            ? page.t("access.seat.since.none", page.date(one.from()))
                            : page.t(
                                    "access.seat.since",
                                    page.date(one.from()),
                                    called.apply(post),
                                    page.number(one.fte()));
                })
                .toList();
    }

    /** The posts open today with what the others leave of them, and the one she has. */
    private List<Choice> choices(AccountId account, Page page) {
        List<Post> open = new ArrayList<>(posts.on(page.today()));
        Optional<Post> hers = members.find(account)
                .map(member -> sitsOn(member, page))
                .flatMap(posts::find)
                .filter(post -> !open.contains(post));
        hers.ifPresent(open::add);
        Map<PostId, BigDecimal> taken = members.taken(account, page.today());
        Function<Post, String> called = names.in(page);
        return open.stream()
                .map(post -> {
                    BigDecimal whole = post.fte();
                    String name = called.apply(post);
                    return new Choice(
                            post.id().toString(),
                            whole == null
                                    ? name
                                    : page.t(
                                            "access.seat.choice",
                                            name,
                                            page.number(SeatMember.left(whole, taken.get(post.id()))),
                                            page.number(whole)));
                })
                .toList();
    }

    /** The period of her post that holds today, otherwise the one that was entered. */
    private @Nullable PostId sitsOn(Member member, Page page) {
        PostId today = members.seats(page.today()).get(member.account());
        return today == null ? member.post() : today;
    }
}
