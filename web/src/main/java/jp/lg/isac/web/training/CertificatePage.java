package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.training.CompletionView;
import jp.lg.isac.training.Completions;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The certificate of a completion (修了証), to print on A4. */
@Named
@RequestScoped
public class CertificatePage {
  @Inject private Completions completions;
  @Inject private PageAddress page;

  private @Nullable CompletionView completion;

  public CompletionView getCompletion() {
    if (completion == null) {
      completion = completions.get(Ids.of(page.parameter("id")));
    }
    return completion;
  }

  public LocalDate getDay() {
    return LocalDate.ofInstant(getCompletion().completedAt(), Clocks.TOKYO);
  }
}
