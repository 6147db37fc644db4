/**
 * What the tests of the whole product stand on: the product itself, its REST, a browser. Nothing
 * runs until a test asks for it, and all of it ends with the JVM of the tests.
 */
@NullMarked
package jp.lg.isac.test;

import org.jspecify.annotations.NullMarked;
