package jp.lg.isac.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a program may do with an API token, within what its owner may do. */
public enum Scope {
  READ,
  WRITE;

  /** As it stands in JSON and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
