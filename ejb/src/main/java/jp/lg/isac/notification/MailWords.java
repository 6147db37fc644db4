package jp.lg.isac.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of mails in one language, from {@code i18n/mail_….properties}. */
final class MailWords {
  private static final ResourceBundle.Control EXACTLY_THIS_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  /** Words in Japanese, or in English for {@code en}. */
  MailWords(String language) {
    locale = language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    bundle =
        ResourceBundle.getBundle(
            "i18n.mail", locale, MailWords.class.getClassLoader(), EXACTLY_THIS_LANGUAGE);
  }

  String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
