package jp.lg.isac.form;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** What was typed by hand into the forms of a case, by the names of the fields. */
@Entity
@Table(name = "form_typed")
class TypedValues {
  @Id private UUID incident;
  private OrganisationCode organisation;

  @Convert(converter = TypedTexts.class)
  private Map<String, String> texts;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected TypedValues() {}

  /** Puts the texts of some fields anew; an empty one goes, those of other fields stay. */
  void type(Map<String, String> changes) {
    var changed = new LinkedHashMap<String, String>(texts);
    changes.forEach(
        (name, text) -> {
          if (text.isBlank()) {
            changed.remove(name);
          } else {
            changed.put(name, text.strip());
          }
        });
    texts = Map.copyOf(changed);
  }

  Map<String, String> texts() {
    return texts;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID incident() {
    return incident;
  }

  long version() {
    return version;
  }
}
