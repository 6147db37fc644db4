/** Tests over HTTP on the product as it is shipped. */
@NullMarked
package jp.lg.isac.http;

import org.jspecify.annotations.NullMarked;
