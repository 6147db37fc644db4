package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudiencePreview;
import jp.lg.isac.sharing.Tlp;
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
        .map(number -> messages.format("audience.readers.prefecture", prefecture(number)))
        .forEach(readers::add);
    reach.groups().stream()
        .map(
            group ->
                messages.format(
                    group.takesBySystem()
                        ? "audience.readers.group-by-system"
                        : "audience.readers.group",
                    group.name()))
        .forEach(readers::add);
    return new AudienceInWords(readers, reach.organisations());
  }

  /** The prefectures and sharing groups that an author can add, by their names. */
  public AudienceOptions options() {
    var choices = preview.choices();
    return new AudienceOptions(
        choices.prefectures().stream()
            .map(number -> new SelectItem(number, prefecture(number)))
            .toList(),
        choices.groups().stream()
            .map(group -> new SelectItem(group.id().toString(), group.name()))
            .toList());
  }

  private String prefecture(String number) {
    return messages.label("search.prefecture.", number);
  }
}
