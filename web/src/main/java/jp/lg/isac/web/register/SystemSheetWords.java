package jp.lg.isac.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.lg.isac.register.KeepSystem;
import jp.lg.isac.register.SystemRegister;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The Excel sheet of the register, in the reader's language. */
@RequestScoped
public class SystemSheetWords {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final int LARGEST_FILE = 2_000_000;

  private static final List<String> COLUMNS =
      List.of("system", "vendor", "product", "release", "section", "note");

  @Inject Messages messages;
  @Inject SystemRegister register;

  /** All lines; of an empty register the headings alone, to be filled in. */
  Download sheet() {
    return new TableFile(
            messages.get("register.title"),
            COLUMNS.stream().map(column -> messages.get("register." + column)).toList(),
            register.export().stream().map(SystemSheetWords::row).toList())
        .as(TableFile.Format.XLSX);
  }

  private static List<Object> row(KeepSystem system) {
    return Stream.of(
            system.system(),
            system.vendor(),
            system.product(),
            system.release(),
            system.section(),
            system.note())
        .<Object>map(text -> Objects.requireNonNullElse(text, ""))
        .toList();
  }
}
