package jp.lg.isac.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.register.SystemRegister;
import jp.lg.isac.register.SystemView;
import jp.lg.isac.web.PageAddress;

/** 利用システム台帳 of the own organisation. */
@Named
@RequestScoped
public class RegisterListPage {
  @Inject private SystemRegister register;
  @Inject private SystemSheetWords words;
  @Inject private PageAddress address;

  private Page<SystemView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = register.list(TextPageRequest.of(null, address.parameter("cursor")));
  }

  public Page<SystemView> getPage() {
    return page;
  }

  /** Sends the whole register. */
  public void export() throws IOException {
    words.sheet().send(FacesContext.getCurrentInstance());
  }
}
