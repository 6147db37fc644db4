/**
 * Forms that an organisation hands to others about an incident of its own: prefecture, commission,
 * police, press.
 *
 * <p>Entry points: {@link jp.lg.isac.form.FormDefinitions} (the centre writes, previews and
 * activates versions) and {@link jp.lg.isac.form.Forms} (an organisation fills them). Invariants: a
 * form fills itself from the case whenever it is shown; only what is typed by hand is kept, by the
 * name of its field, so that forms share it; nothing of it leaves the own organisation.
 */
@NullMarked
package jp.lg.isac.form;

import org.jspecify.annotations.NullMarked;
