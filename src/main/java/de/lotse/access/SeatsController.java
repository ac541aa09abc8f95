package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Who sits where: every worker with her post, who has none first. A closed account is listed as long as it holds a post (ORG-03). */
@Controller
public class SeatsController {
    private final Colleagues colleagues;
    private final Members members;
    private final Posts posts;
    private final PostNames names;

    SeatsController(Colleagues colleagues, Members members, Posts posts, PostNames names) {
        this.colleagues = colleagues;
        this.members = members;
        this.posts = posts;
        this.names = names;
    }

    /** What the page shows. @param without how many open accounts sit on no post today */
    public record SeatsPage(List<Line> lines, long without) {}

    /** One worker. @param post what she sits on today, null where on none */
    public record Line(
            UUID account,
            String name,
            String duty,
            @Nullable String post,
            String share,
            boolean speaker,
            boolean closed) {}

    @GetMapping("/organisation/members")
    ModelAndView list(@ModelAttribute("page") Page page) {
        Map<AccountId, Member> known = members.all().stream().collect(Collectors.toMap(Member::account, one -> one));
        Map<AccountId, PostId> seats = members.seats(page.today());
        Map<PostId, String> called = called(page);
        Set<AccountId> closed = colleagues.closed();
        List<Line> lines = colleagues.all().stream()
                .filter(one -> !closed.contains(one.account()) || seats.containsKey(one.account()))
                .map(one -> line(
                        one,
                        known.get(one.account()),
                        called.get(seats.get(one.account())),
                        closed.contains(one.account()),
                        page))
                .sorted(java.util.Comparator.comparing(line -> line.post() != null))
                .toList();
        return new ModelAndView("access/seats")
                .addObject(
                        "view",
                        new SeatsPage(
                                lines,
                                lines.stream()
                                        .filter(line -> line.post() == null)
                                        .count()));
    }

    private Map<PostId, String> called(Page page) {
        Function<Post, String> name = names.in(page);
        return posts.all().stream().collect(Collectors.toMap(Post::id, name));
    }

    private static Line line(
            Colleagues.Colleague one, @Nullable Member member, @Nullable String post, boolean closed, Page page) {
        return new Line(
                one.account().value(),
                one.name(),
                one.duty(),
                post,
                member == null || post == null ? "–" : page.number(member.fte()),
                member != null && member.speaker(),
                closed);
    }
}
