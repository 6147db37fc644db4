package jp.lg.isac.demonstration;

import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.demonstration.DemonstrationPeople.Place;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * A whole invented country around the hand-made part of the demonstration: with it there are as
 * many organisations as Japan has prefectures, municipalities and one centre.
 *
 * <p>Its prefectures have the numbers 50 to 94, which no real one has; every name is put together
 * from two characters and is of nobody.
 */
final class Country {
  /** 47 prefectures, 1,740 municipalities and the centre. */
  static final int ORGANISATIONS = 1788;

  private static final int FIRST_PREFECTURE = 50;
  private static final int PREFECTURES = 45;
  private static final int FIRST_MUNICIPALITY = 201;

  /** Moves the first characters along, so that a prefecture's municipalities do not share one. */
  private static final int STEP = 7;

  private record Sign(String written, String read) {}

  private static final List<Sign> FIRST =
      signs(
          "星ほし 月つき 虹にじ 雲くも 霞かすみ 霧きり 風かぜ 雪ゆき 露つゆ 霜しも 雨あめ 波なみ 泉いずみ 苔こけ 藤ふじ "
              + "萩はぎ 桐きり 楓かえで 柊ひいらぎ 椿つばき 葵あおい 菫すみれ 蓮はす 蕗ふき 茜あかね 藍あい 杏あんず 梓あずさ "
              + "榛はしばみ 樫かし 橡とち 欅けやき 雀すずめ 燕つばめ 鶉うずら 鷺さぎ 鴎かもめ 蛍ほたる 鮎あゆ 狐きつね 兎うさぎ "
              + "琴こと 笛ふえ 鈴すず 鞠まり");
  private static final List<Sign> SECOND =
      signs(
          "影かげ 待まち 渡わたり 結むすび 降おり 語がたり 舞まい 歌うた 眠ねむり 宿やどり 守もり 巡めぐり 招まねき 映うつし "
              + "綴つづり 織おり 紡つむぎ 灯あかり 鏡かがみ 帆ほ 櫂かい 扉とびら 栞しおり 硯すずり 梯はしご 庭にわ 窓まど 暦こよみ "
              + "衣ごろも 絵え 糸いと 紙がみ 箱ばこ 杖づえ 笠がさ 冠かんむり 鍵かぎ 橇ぞり 筆ふで 鐘がね");
  private static final List<Sign> STATUSES = signs("市し 市し 町ちょう 町ちょう 村むら");
  private static final List<String> BANDS =
      List.of("UNDER_10K", "UNDER_50K", "UNDER_50K", "UNDER_100K", "UNDER_300K", "OVER_300K");
  private static final List<String> MODELS =
      List.of("ALPHA", "ALPHA", "ALPHA_PRIME", "BETA", "BETA_PRIME");

  private Country() {}

  /** The organisations beside the hand-made ones, prefecture by prefecture. */
  static List<Place> places() {
    var places = new ArrayList<Place>();
    int wanted = ORGANISATIONS - DemonstrationPeople.places().size();
    int municipalities = wanted - PREFECTURES;
    for (int p = 0; p < PREFECTURES; p++) {
      var prefecture = prefecture(p);
      places.add(prefecture);
      for (int m = p; m < municipalities; m += PREFECTURES) {
        places.add(municipality(prefecture, m));
      }
    }
    return places;
  }

  private static Place prefecture(int p) {
    Sign sign = FIRST.get(p);
    return new Place(
        OrganisationCode.ofFirstFive("%d000".formatted(FIRST_PREFECTURE + p)),
        OrganisationKind.PREFECTURE,
        sign.written() + "嶺県",
        sign.written() + "嶺県",
        sign.read() + "みねけん",
        "OVER_300K",
        "ALPHA_PRIME");
  }

  /** Number {@code m} of all municipalities; each has a pair of characters of its own. */
  private static Place municipality(Place prefecture, int m) {
    int row = m / FIRST.size();
    Sign first = FIRST.get((m + row * STEP) % FIRST.size());
    Sign second = SECOND.get(row);
    Sign status = STATUSES.get(m % STATUSES.size());
    return new Place(
        OrganisationCode.ofFirstFive(
            prefecture.code().prefecture() + (FIRST_MUNICIPALITY + m / PREFECTURES)),
        OrganisationKind.MUNICIPALITY,
        prefecture.name(),
        first.written() + second.written() + status.written(),
        first.read() + second.read() + status.read(),
        BANDS.get(m % BANDS.size()),
        MODELS.get(m % MODELS.size()));
  }

  /** One character each, with its reading behind it. */
  private static List<Sign> signs(String text) {
    return List.of(text.split(" ")).stream()
        .map(sign -> new Sign(sign.substring(0, 1), sign.substring(1)))
        .toList();
  }
}
