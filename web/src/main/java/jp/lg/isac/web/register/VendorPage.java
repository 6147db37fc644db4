package jp.lg.isac.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.register.VendorReport;
import jp.lg.isac.register.VendorThreads;
import jp.lg.isac.register.VendorView;
import jp.lg.isac.register.VendorWord;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What is reported of a vendor or product. */
@Named
@RequestScoped
public class VendorPage {
  @Inject private VendorThreads vendors;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private @Nullable String id;
  private @Nullable VendorView vendor;
  private @Nullable Page<VendorReport> reports;

  public VendorView getVendor() {
    if (vendor == null) {
      vendor = vendors.get(Ids.of(id));
    }
    return vendor;
  }

  public Page<VendorReport> getReports() {
    if (reports == null) {
      reports = vendors.reports(Ids.of(id), PageRequest.of(null, address.parameter("cursor")));
    }
    return reports;
  }

  public List<VendorWord> getWords() {
    return vendors.words(Ids.of(id));
  }

  /** Who was told, as far as he shows it. */
  public String listener(VendorWord word) {
    if (word.sourceName() != null) {
      return word.sourceName();
    }
    return word.byReporter()
        ? messages.get("comment.by.reporter")
        : messages.format("comment.by.anonymous", word.anonymous());
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
