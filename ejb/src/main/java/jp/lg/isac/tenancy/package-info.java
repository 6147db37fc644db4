/**
 * The organisations that use the centre: their codes, kinds, sizes, prefectures and validity.
 *
 * <p>Entry point: {@link jp.lg.isac.tenancy.Organisations}. The directory is open to everybody who
 * is signed in; only the centre changes it.
 */
@NullMarked
package jp.lg.isac.tenancy;

import org.jspecify.annotations.NullMarked;
