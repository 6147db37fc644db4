package jp.lg.isac.link;

import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What a thing tells its reader of a case, for a lesson to be made of it. It names neither the
 * organisation nor its vendors: a lesson is about what happened, not to whom.
 *
 * @param summary what happened
 * @param cause what it came from
 * @param response what was done
 * @param prevention what keeps it from happening again
 * @param tlp how far it may travel; a lesson travels no farther unless its author decides so
 */
public record CaseStory(
    String title,
    @Nullable String summary,
    @Nullable String cause,
    @Nullable String response,
    @Nullable String prevention,
    @Nullable Tlp tlp) {}
