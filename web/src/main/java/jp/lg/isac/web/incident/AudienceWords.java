package jp.lg.isac.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudiencePreview;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.Messages;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language whom an audience reaches. */
@RequestScoped
public class AudienceWords {
  @Inject AudiencePreview preview;
  @Inject Messages messages;

  /**
   * The audience in words and number.
   *
   * @throws jp.lg.isac.kernel.DomainException.RuleViolated if it is wider than the traffic light
   *     allows
   */
  public AudienceInWords of(Audience audience, @Nullable Tlp tlp) {
    if (tlp != null) {
      audience.checkAgainst(tlp);
    }
    var reach = preview.of(audience);
    List<String> readers = new ArrayList<>();
    readers.add(messages.get("audience.readers." + audience.scope().name()));
    audience.prefectures().stream()
        .map(number -> messages.format("audience.readers.prefecture", number))
        .forEach(readers::add);
    reach.groups().stream()
        .map(name -> messages.format("audience.readers.group", name))
        .forEach(readers::add);
    return new AudienceInWords(readers, reach.organisations());
  }
}
