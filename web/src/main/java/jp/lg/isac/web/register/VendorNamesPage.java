package jp.lg.isac.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.register.VendorNameView;
import jp.lg.isac.register.VendorNames;
import jp.lg.isac.web.PageAddress;

/** The names that the centre has given, and those that nobody has looked at yet. */
@Named
@RequestScoped
public class VendorNamesPage {
  @Inject private VendorNames names;
  @Inject private PageAddress address;

  private Page<VendorNameView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = names.list(TextPageRequest.of(null, address.parameter("cursor")));
  }

  public Page<VendorNameView> getPage() {
    return page;
  }

  public List<String> getUnnamed() {
    return names.unnamed();
  }
}
