/** The WAR that the product is measured beside; only the benchmark builds and deploys it. */
@NullMarked
package jp.lg.isac.benchmark.bare;

import org.jspecify.annotations.NullMarked;
