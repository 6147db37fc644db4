package jp.lg.isac.benchmark;

import java.net.http.HttpRequest;
import java.util.function.Supplier;

/**
 * A request to the product, and the bare one that it is compared with.
 *
 * @param atMost how many of them one turn sends, so that what they store stays bounded
 */
record Workload(
    String name,
    Supplier<HttpRequest.Builder> product,
    Supplier<HttpRequest.Builder> bare,
    int atMost) {

  private static final int TURN = 20_000;

  static Workload of(
      String name, Supplier<HttpRequest.Builder> product, Supplier<HttpRequest.Builder> bare) {
    return new Workload(name, product, bare, TURN);
  }

  Workload atMost(int requests) {
    return new Workload(name, product, bare, requests);
  }
}
