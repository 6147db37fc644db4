/**
 * What the product costs: each measured request beside a bare one on the same server in the same
 * run, since figures of one machine mean little on another.
 *
 * <p>Entry point: {@link jp.lg.isac.benchmark.Benchmark}, which {@code mvn -Pbenchmark} runs. It
 * stays on loopback and is bounded in requests and time.
 */
@NullMarked
package jp.lg.isac.benchmark;

import org.jspecify.annotations.NullMarked;
