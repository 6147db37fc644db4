/** Tests in a browser on the product as it is shipped. */
@NullMarked
package jp.lg.isac.browser;

import org.jspecify.annotations.NullMarked;
