package jp.lg.isac.web.incident;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.incident.DecideIdentity;
import jp.lg.isac.incident.IdentityDecision;
import jp.lg.isac.incident.IdentityHitView;
import org.jspecify.annotations.Nullable;

/** What a person decides about what would tell whose a report is. */
public class IdentityForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What can be decided. */
  public enum Choice {
    STANDS,
    MASKED
  }

  private final List<Row> rows;

  private IdentityForm(List<Row> rows) {
    this.rows = rows;
  }

  static IdentityForm of(List<IdentityHitView> hits) {
    return new IdentityForm(hits.stream().map(Row::new).toList());
  }

  DecideIdentity toCommand() {
    return new DecideIdentity(rows.stream().flatMap(Row::decision).toList());
  }

  public List<Row> getRows() {
    return rows;
  }

  /** One hit. */
  public static class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FILES = "/files/";
    private static final Pattern EARLIER = Pattern.compile("^/reports/(\\d+)");
    private static final String NAME = "/name";

    private final String place;
    private final String within;
    private final String kind;
    private final String text;
    private final String context;
    private final int times;
    private final boolean maskable;
    private @Nullable Choice choice;

    Row(IdentityHitView hit) {
      place = hit.place();
      within = EARLIER.matcher(place).replaceFirst("");
      kind = hit.kind().name();
      text = hit.text();
      context = hit.context();
      times = hit.times();
      maskable = hit.maskable();
      Boolean masked = hit.masked();
      if (masked != null) {
        choice = masked ? Choice.MASKED : Choice.STANDS;
      }
    }

    private Stream<IdentityDecision> decision() {
      return choice == null
          ? Stream.empty()
          : Stream.of(new IdentityDecision(place, text, choice == Choice.MASKED));
    }

    /** The key of the words for where it stands. */
    public String getWhere() {
      if (within.startsWith(FILES)) {
        return isName() ? "fileName" : "file";
      }
      return within.substring(1).replaceFirst("/\\d+$", "").replace('/', '.');
    }

    /** The file in which it stands; empty for a text. */
    public String getFile() {
      return within.startsWith(FILES)
          ? within.substring(FILES.length()).replaceFirst(NAME + "$", "")
          : "";
    }

    private boolean isName() {
      return within.endsWith(NAME);
    }

    /** The stage of before in which it stands; empty for the one that is being written. */
    public String getEarlier() {
      var earlier = EARLIER.matcher(place);
      return earlier.find() ? earlier.group(1) : "";
    }

    public List<Choice> getChoices() {
      return maskable ? List.of(Choice.values()) : List.of(Choice.STANDS);
    }

    public String getKind() {
      return kind;
    }

    public String getText() {
      return text;
    }

    public String getContext() {
      return context;
    }

    public int getTimes() {
      return times;
    }

    public @Nullable Choice getChoice() {
      return choice;
    }

    public void setChoice(@Nullable Choice choice) {
      this.choice = choice;
    }
  }
}
