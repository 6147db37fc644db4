package jp.lg.isac.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.form.FormSummary;
import jp.lg.isac.form.Forms;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The forms of a case. */
@Named
@RequestScoped
public class FormListPage {
  @Inject private Forms forms;
  @Inject private FormPaper paper;
  @Inject private PageAddress address;

  private @Nullable List<FormSummary> all;

  /** Whoever may not read the case finds nothing. */
  public void open() {
    getForms();
  }

  public UUID getIncident() {
    return Ids.of(address.parameter("incident"));
  }

  public List<FormSummary> getForms() {
    if (all == null) {
      all = forms.list(getIncident(), paper.words());
    }
    return all;
  }
}
