package jp.lg.isac.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.exchange.OutgoingFile;

/** The clean copies that go out with a stage, on disk until they are closed. */
final class OutgoingFiles implements AutoCloseable {
  /**
   * One of them.
   *
   * @param name how its owner calls it
   */
  record Copy(String name, String mediaType, CleanCopy clean) {}

  private final List<Copy> copies = new ArrayList<>();

  void add(Copy copy) {
    copies.add(copy);
  }

  /** Puts another copy in the place of each; the same one stays. */
  void replaceAll(Function<Copy, CleanCopy> another) {
    copies.replaceAll(
        copy -> {
          CleanCopy clean = another.apply(copy);
          if (!clean.equals(copy.clean())) {
            copy.clean().close();
          }
          return new Copy(copy.name(), copy.mediaType(), clean);
        });
  }

  List<Copy> copies() {
    return List.copyOf(copies);
  }

  List<OutgoingFile> outgoing() {
    return copies.stream()
        .map(
            copy ->
                new OutgoingFile(
                    copy.name(), copy.mediaType(), copy.clean().content(), copy.clean().size()))
        .toList();
  }

  @Override
  public void close() {
    copies.forEach(copy -> copy.clean().close());
  }
}
