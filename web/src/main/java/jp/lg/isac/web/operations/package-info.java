/**
 * What those who run the product look at: health for machines, the index for people and programs.
 */
@NullMarked
package jp.lg.isac.web.operations;

import org.jspecify.annotations.NullMarked;
