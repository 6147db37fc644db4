package jp.lg.isac.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * A file of organisations: {@code code,kind,prefecture,name,kana} with a header line, quoted as RFC
 * 4180 says, in UTF-8 (with or without a byte order mark) or Windows-31J.
 */
final class OrganisationCsv {
  /** The columns that the header must name, in any order. */
  private enum Column {
    CODE(6),
    KIND(20),
    PREFECTURE(20),
    NAME(100),
    KANA(200);

    private final int longest;

    Column(int longest) {
      this.longest = longest;
    }

    String heading() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A right row.
   *
   * @param line where it begins in the file, the header being line 1
   * @param prefecture the prefecture's name
   */
  record Row(
      int line,
      OrganisationCode code,
      OrganisationKind kind,
      String prefecture,
      String name,
      String kana) {}

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Row> rows = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Map<OrganisationCode, Integer> lines = new HashMap<>();

  private OrganisationCsv() {}

  /**
   * Reads the whole file.
   *
   * @throws DomainException.Invalid with every bad row, by its line
   */
  static List<Row> read(byte[] file) {
    var csv = new OrganisationCsv();
    csv.parse(decoded(file));
    if (!csv.violations.isEmpty()) {
      throw new DomainException.Invalid(csv.violations);
    }
    return List.copyOf(csv.rows);
  }

  /** Bytes that are not valid UTF-8 are taken as Windows-31J, which Excel writes in Japan. */
  static String decoded(byte[] file) {
    String text =
        decoded(file, StandardCharsets.UTF_8)
            .or(() -> decoded(file, WINDOWS_31J))
            .orElseThrow(() -> new DomainException.Invalid("", "organisation.import.encoding"));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      // a new decoder reports what it cannot read
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private void parse(String text) {
    try (var reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      var records = reader.iterator();
      if (!records.hasNext()) {
        throw new DomainException.Invalid("", "organisation.import.empty");
      }
      List<Column> columns = columns(records.next());
      records.forEachRemaining(record -> row(record, columns));
      if (rows.isEmpty() && violations.isEmpty()) {
        throw new DomainException.Invalid("", "organisation.import.empty");
      }
    } catch (CsvParseException e) {
      throw new DomainException.Invalid("", "organisation.import.not-csv");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Column> columns(CsvRecord header) {
    var violations = new ArrayList<Violation>();
    var columns = new ArrayList<Column>();
    for (String field : header.getFields()) {
      Arrays.stream(Column.values())
          .filter(column -> column.heading().equals(field.strip()))
          .findFirst()
          .ifPresentOrElse(
              columns::add,
              () ->
                  violations.add(
                      violation(1, field.strip(), "organisation.import.column-unknown")));
    }
    for (Column column : Column.values()) {
      if (columns.stream().filter(column::equals).count() != 1) {
        violations.add(violation(1, column.heading(), "organisation.import.column-missing"));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
    return columns;
  }

  private void row(CsvRecord record, List<Column> columns) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    if (record.getFieldCount() != columns.size()) {
      violations.add(
          new Violation(
              "/rows/" + line,
              "organisation.import.fields",
              List.of(line, columns.size(), record.getFieldCount())));
      return;
    }
    int before = violations.size();
    var values = new HashMap<Column, String>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), value(line, columns.get(i), record.getField(i).strip()));
    }
    var code = code(line, values.getOrDefault(Column.CODE, ""));
    var kind = kind(line, values.getOrDefault(Column.KIND, ""));
    if (code.isPresent() && kind.isPresent() && !Organisation.fits(code.get(), kind.get())) {
      violations.add(
          violation(
              line,
              Column.KIND.heading(),
              "organisation.import.kind-does-not-fit",
              code.get(),
              kind.get()));
    }
    if (violations.size() == before && code.isPresent() && kind.isPresent()) {
      rows.add(
          new Row(
              line,
              code.get(),
              kind.get(),
              values.getOrDefault(Column.PREFECTURE, ""),
              values.getOrDefault(Column.NAME, ""),
              values.getOrDefault(Column.KANA, "")));
    }
  }

  private String value(int line, Column column, String value) {
    if (value.isEmpty()) {
      violations.add(violation(line, column.heading(), "organisation.import.value-missing"));
    } else if (value.length() > column.longest && column != Column.CODE && column != Column.KIND) {
      violations.add(
          violation(line, column.heading(), "organisation.import.value-too-long", column.longest));
    }
    return value;
  }

  private Optional<OrganisationCode> code(int line, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var code = OrganisationCode.parse(text);
    if (code.isEmpty()) {
      violations.add(wrongCode(line, text));
      return code;
    }
    Integer first = lines.putIfAbsent(code.get(), line);
    if (first != null) {
      violations.add(
          violation(
              line, Column.CODE.heading(), "organisation.import.duplicate", code.get(), first));
    }
    return code;
  }

  private static Violation wrongCode(int line, String text) {
    String heading = Column.CODE.heading();
    if (text.matches("[0-9]{5}")) {
      return violation(
          line, heading, "organisation.import.code-of-five-digits", text, proposal(text));
    }
    if (text.matches("[0-9]{6}")) {
      return violation(
          line,
          heading,
          "organisation.import.check-digit",
          text,
          OrganisationCode.ofFirstFive(text.substring(0, 5)));
    }
    return violation(line, heading, "organisation.import.code", text);
  }

  /** Excel drops a leading zero; where that is not it, the check digit is what is missing. */
  private static OrganisationCode proposal(String fiveDigits) {
    return OrganisationCode.parse("0" + fiveDigits)
        .orElseGet(() -> OrganisationCode.ofFirstFive(fiveDigits));
  }

  private Optional<OrganisationKind> kind(int line, String text) {
    var kind =
        Arrays.stream(OrganisationKind.values()).filter(k -> k.name().equals(text)).findFirst();
    if (kind.isEmpty() && !text.isEmpty()) {
      violations.add(
          violation(line, Column.KIND.heading(), "organisation.import.kind-unknown", text));
    }
    return kind;
  }

  /** The sentence's first arguments are always the line and the column. */
  private static Violation violation(int line, String heading, String code, Object... more) {
    var arguments = new ArrayList<Object>(List.of(line, heading));
    arguments.addAll(Arrays.asList(more));
    return new Violation("/rows/" + line + "/" + heading, code, arguments);
  }
}
