package jp.lg.isac.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * One version of a form. It is written as a draft, previewed as it stands, then activated, and from
 * then on it stands; the version that was active before retires.
 */
@Entity
@Table(name = "form_definition")
@IdClass(FormDefinition.Key.class)
class FormDefinition {
  @Id private String code;

  @Id
  @Column(name = "form_version")
  private int formVersion;

  @Enumerated(EnumType.STRING)
  private FormState state;

  private String title;
  private String recipient;

  @Convert(converter = FormSections.class)
  private List<FormSection> sections;

  @Column(name = "activated_at")
  private @Nullable Instant activatedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected FormDefinition() {}

  @SuppressWarnings("NullAway.Init") // described at once
  private FormDefinition(String code, int formVersion) {
    this.code = code;
    this.formVersion = formVersion;
    this.state = FormState.DRAFT;
  }

  static FormDefinition draft(String code, int formVersion, WriteFormDefinition command) {
    var definition = new FormDefinition(code, formVersion);
    definition.describe(command);
    return definition;
  }

  /**
   * Says it anew; what was previewed is a draft again.
   *
   * @throws DomainException.Conflict {@code form.stands}
   */
  void rewrite(WriteFormDefinition command) {
    requireOpen();
    describe(command);
    state = FormState.DRAFT;
  }

  private void describe(WriteFormDefinition command) {
    requireNamesOnce(command.sections());
    title = command.title().strip();
    recipient = command.recipient().strip();
    sections = command.sections();
  }

  private static void requireNamesOnce(List<FormSection> sections) {
    var names = new HashSet<String>();
    for (int s = 0; s < sections.size(); s++) {
      List<FormField> fields = sections.get(s).fields();
      for (int f = 0; f < fields.size(); f++) {
        if (!names.add(fields.get(f).name())) {
          throw new DomainException.Invalid(
              "/sections/" + s + "/fields/" + f + "/name", "form.name-twice");
        }
      }
    }
  }

  /** It was looked at as it stands; a version that stands already stays what it is. */
  void previewed() {
    if (state == FormState.DRAFT) {
      state = FormState.PREVIEWED;
    }
  }

  /**
   * From now on organisations fill it.
   *
   * @throws DomainException.Conflict {@code form.stands}, {@code form.not-previewed}
   */
  void activate(Instant now) {
    requireOpen();
    if (state != FormState.PREVIEWED) {
      throw new DomainException.Conflict("form.not-previewed");
    }
    state = FormState.ACTIVE;
    activatedAt = now;
  }

  void retire() {
    state = FormState.RETIRED;
  }

  private void requireOpen() {
    if (state == FormState.ACTIVE || state == FormState.RETIRED) {
      throw new DomainException.Conflict("form.stands");
    }
  }

  FormDefinitionView view() {
    return new FormDefinitionView(
        code,
        formVersion,
        state,
        new WriteFormDefinition(title, recipient, sections),
        activatedAt,
        version);
  }

  String code() {
    return code;
  }

  int formVersion() {
    return formVersion;
  }

  FormState state() {
    return state;
  }

  String title() {
    return title;
  }

  String recipient() {
    return recipient;
  }

  List<FormSection> sections() {
    return sections;
  }

  long version() {
    return version;
  }

  /** A version of a form. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String code;
    private int formVersion;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    Key(String code, int formVersion) {
      this.code = code;
      this.formVersion = formVersion;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && formVersion == that.formVersion && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(code, formVersion);
    }
  }
}
