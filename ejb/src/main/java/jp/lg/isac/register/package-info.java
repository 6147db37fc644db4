/**
 * 利用システム台帳: which systems an organisation uses and from which vendors, and what is reported of
 * these vendors and products.
 *
 * <p>Entry points: {@link jp.lg.isac.register.SystemRegister} (the organisation's own register),
 * {@link jp.lg.isac.register.RegisterImport}, {@link jp.lg.isac.register.VendorThreads} (reports
 * that name the same vendor or product) and {@link jp.lg.isac.register.VendorNames} (which names
 * mean the same, said by the centre). Invariants: nobody but the organisation reads a row of its
 * register or learns what stands in it; a thread of a vendor has no rows of its own and shows each
 * reader the reports that he may read anyway.
 */
@NullMarked
package jp.lg.isac.register;

import org.jspecify.annotations.NullMarked;
