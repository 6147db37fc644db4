/**
 * Tests inside the container: rules that only the server and the database together can keep. They
 * use the public types of the product, from a WAR beside its own; all classes share one deployment.
 */
@NullMarked
package jp.lg.isac.container;

import org.jspecify.annotations.NullMarked;
