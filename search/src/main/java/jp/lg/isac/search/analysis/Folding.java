package jp.lg.isac.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/**
 * A text with all that readers do not tell apart made equal, and the way back to the original.
 *
 * <p>NFKC with case folding makes width, case and compatibility characters equal and drops
 * variation selectors; old and personal-name forms of kanji become the everyday form; a dash that
 * stands for a long vowel becomes one; defanged addresses ({@code example[.]jp}) become plain.
 */
final class Folding {

  /** Each pair: a form that stands in names and old texts, and the form that people type. */
  private static final String KANJI_VARIANTS =
      """
      髙高 𠮷吉 﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齊斉 嶋島 嶌島 冨富 德徳 黑黒 曻昇 國国 澤沢 廣広 櫻桜
      眞真 惠恵 榮栄 條条 佛仏 會会 學学 體体 龍竜 鷗鴎 剝剥 塡填 頰頬 噓嘘 蟬蝉 禱祷 瘦痩 繫繋 蔣蒋 醬醤
      麵麺 𠮟叱 瀨瀬 賴頼 緖緒 鄕郷 淸清 靑青 舘館 檜桧 籔藪 籠篭 淵渕 栁柳 顚顛 祿禄 壽寿 圓円 萬万 與与
      寶宝 藏蔵 總総 縣県 區区 驛駅 鐵鉄 當当 應応 氣気 變変 號号 發発 單単 假仮 價価 團団 圖図 實実 寫写
      嚴厳 來来 顯顕 彌弥 凛凜 槇槙 薗園 埜野 圡土 曾曽 戶戸 瀧滝 豐豊 峯峰 關関 槗橋 𣘺橋 臺台 經経 濟済
      廳庁 齋斉 斎斉 礒磯 𥔎崎 滿満 穗穂 卽即 靜静 嶽岳 舩船 桒桑 髮髪 俠侠 鹼鹸 萊莱 蠟蝋 淚涙 步歩 黃黄
      內内 產産 敎教 敍叙 收収 仝同 愼慎 鎭鎮 濕湿 爲為 狹狭 獸獣 畫画 盜盗 禮礼 稻稲 竝並 繪絵 續続 聲声
      聽聴 舊旧 螢蛍 衞衛 裝装 覺覚 覽覧 觀観 譯訳 讀読 賣売 轉転 遲遅 鄰隣 釋釈 鑛鉱 隱隠 雜雑 靈霊 餘余
      驗験 鬪闘 鹽塩 點点 齡齢 龜亀 燈灯 晝昼 曉暁 權権 歡歓 歸帰 殘残 沒没 澁渋 處処 戀恋 拂払 擴拡 據拠
      擔担 數数 斷断 對対 專専 將将 屬属 寬寛 峽峡 從従 徵徴 悅悦 恆恒 惡悪 懷懐 戰戦 戲戯 劍剣 劑剤 勞労
      勵励 勸勧 勳勲 參参 雙双 囑嘱 圍囲 壓圧 壞壊 壯壮 壹壱 奧奥 奬奨 姊姉 孃嬢 尙尚 屆届 巖巌 帶帯 廢廃
      彈弾 辨弁 瓣弁 辯弁 亂乱 亞亜 傳伝 儉倹 兒児 兩両 册冊 凉涼 效効 鷄鶏 麥麦 齒歯 黨党 默黙 錢銭 錄録
      鍊錬 鑄鋳 閱閲 陷陥 險険 隨随 顏顔 飮飲 騷騒 驅駆 舍舎 縱縦 贊賛 遞逓 醫医 釀醸
      """;

  /** The dictionary misreads 漏洩; the official spelling is in kana. */
  private static final String[] SPELLINGS = {
    "漏洩", "漏えい", "漏泄", "漏えい", "改竄", "改ざん", "[.]", ".", "(.)", ".", "[dot]", ".", "[:]", ":", "[at]",
    "@", "[@]", "@", "hxxp", "http"
  };

  private static final String DASHES = "-‐‑‒–—―−─";

  private static final NormalizeCharMap MAP = map();

  private final String folded;
  private final CharFilter filter;

  private Folding(String folded, CharFilter filter) {
    this.folded = folded;
    this.filter = filter;
  }

  static Folding of(String text) {
    var filter = new MappingCharFilter(MAP, new ICUNormalizer2CharFilter(new StringReader(text)));
    return new Folding(readAll(filter), filter);
  }

  /** The folded text. */
  String text() {
    return folded;
  }

  /** Where in the original the character stands that became this one of the folded text. */
  int originalOffset(int offset) {
    return filter.correctOffset(offset);
  }

  /**
   * Katakana for hiragana and large kana for small, character by character, so that offsets stay:
   * what differs then is only how somebody spells the sound.
   */
  static String kana(String folded) {
    var chars = folded.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = largeKana(katakana(chars[i]));
    }
    return new String(chars);
  }

  static char katakana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ' ? (char) (c + ('ァ' - 'ぁ')) : c;
  }

  static char largeKana(char c) {
    return switch (c) {
      case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ' -> (char) (c + 1);
      case 'ヵ' -> 'カ';
      case 'ヶ' -> 'ケ';
      default -> c;
    };
  }

  static boolean isKatakana(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'ァ' || text.charAt(i) > 'ヾ') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String readAll(Reader reader) {
    var out = new StringWriter();
    try {
      reader.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static NormalizeCharMap map() {
    var map = new NormalizeCharMap.Builder();
    for (var pair : KANJI_VARIANTS.strip().split("\\s+")) {
      int second = pair.offsetByCodePoints(0, 1);
      map.add(pair.substring(0, second), pair.substring(second));
    }
    for (int i = 0; i < SPELLINGS.length; i += 2) {
      map.add(SPELLINGS[i], SPELLINGS[i + 1]);
    }
    for (char kana = 'ァ'; kana <= 'ヺ'; kana++) {
      for (int i = 0; i < DASHES.length(); i++) {
        map.add("" + kana + DASHES.charAt(i), kana + "ー");
      }
    }
    var plain = new String[] {"バ", "ビ", "ベ", "ボ"};
    for (int i = 0; i < plain.length; i++) {
      map.add("ヴ" + "ァィェォ".charAt(i), plain[i]);
    }
    map.add("ヴ", "ブ");
    return map.build();
  }
}
