package jp.lg.isac.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;

class OrganisationCsvTest {
  private static final String HEADER = "code,kind,prefecture,name,kana\r\n";
  private static final String TOWN = "482013,MUNICIPALITY,見本県,見本市,みほんし\r\n";

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() {
    var plain = OrganisationCsv.read(utf8(HEADER + TOWN));
    var marked = OrganisationCsv.read(utf8("\uFEFF" + HEADER + TOWN));
    assertThat(plain)
        .isEqualTo(marked)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.code()).isEqualTo(new OrganisationCode("482013"));
              assertThat(row.kind()).isEqualTo(OrganisationKind.MUNICIPALITY);
              assertThat(row.name()).isEqualTo("見本市");
            });
  }

  @Test
  void readsWindows31j() {
    var rows = OrganisationCsv.read((HEADER + TOWN).getBytes(Charset.forName("windows-31j")));
    assertThat(rows).isEqualTo(OrganisationCsv.read(utf8(HEADER + TOWN)));
  }

  @Test
  void refusesBytesOfNoKnownEncoding() {
    var bytes = utf8(HEADER + TOWN);
    bytes[bytes.length - 3] = (byte) 0xFF;
    assertThat(codes(bytes)).containsExactly("organisation.import.encoding");
  }

  @Test
  void readsQuotedFieldsAndColumnsInAnyOrder() {
    var rows =
        OrganisationCsv.read(
            utf8(
                lines(
                    "kana,name,prefecture,kind,code",
                    "\"みほん\",\"見本\"\"第一\"\"\n広域連合\",見本県,JOINT_BODY,488003")));
    assertThat(rows).extracting(OrganisationCsv.Row::name).containsExactly("見本\"第一\"\n広域連合");
  }

  @Test
  void namesEveryBadRowWithItsLineAndReason() {
    var file =
        lines(
            "code,kind,prefecture,name,kana",
            "482013,MUNICIPALITY,見本県,見本市,みほんし",
            "482014,MUNICIPALITY,見本県,見本市,みほんし",
            "482021,TOWN,見本県,桜台市,さくらだいし",
            "482013,MUNICIPALITY,見本県,見本市,みほんし",
            "482030,MUNICIPALITY,見本県,緑浜市",
            "10006,PREFECTURE,北海道,北海道,ほっかいどう",
            "48204,MUNICIPALITY,見本県,朝凪市,あさなぎし",
            "482056,MUNICIPALITY,見本県,,ほしみし");
    var refused = refused(utf8(file));
    assertThat(refused.violations())
        .extracting(DomainException.Violation::pointer, DomainException.Violation::code)
        .containsExactly(
            tuple("/rows/3/code", "organisation.import.check-digit"),
            tuple("/rows/4/kind", "organisation.import.kind-unknown"),
            tuple("/rows/5/code", "organisation.import.duplicate"),
            tuple("/rows/6", "organisation.import.fields"),
            tuple("/rows/7/code", "organisation.import.code-of-five-digits"),
            tuple("/rows/8/code", "organisation.import.code-of-five-digits"),
            tuple("/rows/9/name", "organisation.import.value-missing"));
  }

  @Test
  void proposesTheLeadingZeroBeforeTheCheckDigit() {
    var rows =
        lines(
            "code,kind,prefecture,name,kana",
            "10006,PREFECTURE,北海道,北海道,ほっかいどう",
            "48204,MUNICIPALITY,見本県,朝凪市,あさなぎし");
    assertThat(refused(utf8(rows)).violations())
        .extracting(violation -> violation.arguments().getLast())
        .containsExactly(new OrganisationCode("010006"), new OrganisationCode("482048"));
  }

  @Test
  void refusesAHeaderWithoutAColumn() {
    var refused = refused(utf8("code,kind,prefecture,name,yomi\r\n" + TOWN));
    assertThat(refused.violations())
        .extracting(DomainException.Violation::pointer, DomainException.Violation::code)
        .containsExactly(
            tuple("/rows/1/yomi", "organisation.import.column-unknown"),
            tuple("/rows/1/kana", "organisation.import.column-missing"));
  }

  @Test
  void refusesAPrefectureKindForAMunicipalitysCode() {
    assertThat(codes(utf8(HEADER + "482013,PREFECTURE,見本県,見本市,みほんし\r\n")))
        .containsExactly("organisation.import.kind-does-not-fit");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(codes(new byte[0])).containsExactly("organisation.import.empty");
    assertThat(codes(utf8(HEADER))).containsExactly("organisation.import.empty");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static List<String> codes(byte[] file) {
    return refused(file).violations().stream().map(DomainException.Violation::code).toList();
  }

  private static DomainException.Invalid refused(byte[] file) {
    return catchThrowableOfType(DomainException.Invalid.class, () -> OrganisationCsv.read(file));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
