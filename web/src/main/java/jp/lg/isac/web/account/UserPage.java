package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.account.HandOver;
import jp.lg.isac.account.Invitation;
import jp.lg.isac.account.UserView;
import jp.lg.isac.account.Users;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One person of the own organisation: roles and period, a new one-time link, hand-over. */
@Named
@ViewScoped
public class UserPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Users users;
  @Inject private transient Feedback feedback;
  @Inject private transient PageAddress address;

  private @Nullable UserView user;
  private UserForm form = new UserForm();
  private List<Role> roles = List.of();
  private @Nullable Invitation invitation;
  private @Nullable String successor;

  @PostConstruct
  void load() {
    var found = users.get(id(address.parameter("id")));
    user = found;
    form = UserForm.of(found);
    roles = users.roles();
  }

  public UserView getUser() {
    return Objects.requireNonNull(user);
  }

  public UserForm getForm() {
    return form;
  }

  public List<Role> getRoles() {
    return roles;
  }

  public @Nullable Invitation getInvitation() {
    return invitation;
  }

  public @Nullable String getSuccessor() {
    return successor;
  }

  public void setSuccessor(@Nullable String successor) {
    this.successor = successor;
  }

  /** Who can take over: the first hundred of the organisation, which is more than most have. */
  public List<SelectItem> getSuccessors() {
    return users.list(new TextPageRequest(PageRequest.MAXIMUM_LIMIT, "")).items().stream()
        .filter(each -> !each.disabled() && !each.id().equals(getUser().id()))
        .map(each -> new SelectItem(each.id().toString(), each.displayName()))
        .toList();
  }

  public String save() {
    users.change(getUser().id(), getUser().version(), form.toChange());
    feedback.done("account.user.saved", form.getDisplayName());
    return here();
  }

  /** Makes a new one-time link, which this page shows once. */
  public void reset() {
    invitation = users.reset(getUser().id());
  }

  public String handOver() {
    int things =
        users.handOver(getUser().id(), new HandOver(id(Objects.requireNonNull(successor))));
    feedback.done("account.handover.done", things);
    return here();
  }

  private String here() {
    return "/user/view.xhtml?faces-redirect=true&id=" + getUser().id();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw new DomainException.NotFound();
    }
  }
}
