package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.account.UserView;
import jp.lg.isac.account.Users;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.web.PageAddress;

/** The people of the own organisation. */
@Named
@RequestScoped
public class UsersPage {
  @Inject private Users users;
  @Inject private PageAddress address;

  private Page<UserView> list = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    list = users.list(TextPageRequest.of(null, address.parameter("cursor")));
  }

  public Page<UserView> getList() {
    return list;
  }
}
