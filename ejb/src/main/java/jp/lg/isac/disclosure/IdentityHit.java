package jp.lg.isac.disclosure;

/**
 * Something in a text by which it can be told whose it is.
 *
 * @param place where it stands, as a JSON pointer
 * @param text as it is written there
 * @param context with what stands around it
 * @param times how often it stands there
 */
public record IdentityHit(
    String place, IdentityKind kind, String text, String context, int times) {}
