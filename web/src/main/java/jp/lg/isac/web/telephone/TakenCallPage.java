package jp.lg.isac.web.telephone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.telephone.TakenCallView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What the page of an incident shows of the call from which it began. */
@Named
@RequestScoped
public class TakenCallPage {
  @Inject private TelephoneReports reports;
  @Inject private PageAddress address;

  private @Nullable TakenCallView call;

  @PostConstruct
  void read() {
    call = reports.call(Ids.of(address.parameter("id"))).orElse(null);
  }

  public @Nullable TakenCallView getCall() {
    return call;
  }
}
