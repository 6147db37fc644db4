package jp.lg.isac.web.exchange;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.exchange.CommentKind;
import jp.lg.isac.exchange.CommentView;
import jp.lg.isac.exchange.Comments;
import jp.lg.isac.exchange.Following;
import jp.lg.isac.exchange.Sightings;
import jp.lg.isac.exchange.SightingsView;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What the readers of a report say to it. */
@Named
@ViewScoped
public class ThreadPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Comments threadComments;
  @Inject private transient Sightings threadSightings;
  @Inject private transient Following threadFollowing;
  @Inject private transient PageAddress address;
  @Inject private transient Messages messages;
  @Inject private transient Feedback feedback;

  private final CommentForm form = new CommentForm();
  private final UUID newComment = UUID.randomUUID();
  private @Nullable String id;
  private transient @Nullable Page<CommentView> comments;
  private transient @Nullable SightingsView sightings;

  /** The newest first. */
  public Page<CommentView> getComments() {
    if (comments == null) {
      comments =
          threadComments.list(Ids.of(id), TextPageRequest.of(null, address.parameter("cursor")));
    }
    return comments;
  }

  /** By whom a comment is, as far as its writer tells. */
  public String writer(CommentView comment) {
    return CommentWords.writer(comment, messages);
  }

  public List<CommentKind> getKinds() {
    return List.of(CommentKind.values());
  }

  /** What can be answered: the comments on this page. */
  public List<SelectItem> getAnswerable() {
    return getComments().items().stream()
        .map(
            comment ->
                new SelectItem(
                    comment.n(), messages.format("comment.number", comment.n(), writer(comment))))
        .toList();
  }

  public String post() {
    threadComments.post(Ids.of(id), newComment, form.toCommand());
    return done("comment.posted");
  }

  public SightingsView getSightings() {
    if (sightings == null) {
      sightings = threadSightings.get(Ids.of(id));
    }
    return sightings;
  }

  public String sight() {
    threadSightings.sight(Ids.of(id));
    return done("comment.sightings.said");
  }

  public String takeBack() {
    threadSightings.takeBack(Ids.of(id));
    return done("comment.sightings.takenBack");
  }

  public boolean isFollowing() {
    return threadFollowing.get(Ids.of(id)).following();
  }

  public String follow() {
    threadFollowing.follow(Ids.of(id));
    return done("comment.followed");
  }

  public String unfollow() {
    threadFollowing.unfollow(Ids.of(id));
    return done("comment.unfollowed");
  }

  private String done(String message) {
    feedback.done(message);
    return "detail?faces-redirect=true&id=" + id;
  }

  public CommentForm getForm() {
    return form;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
