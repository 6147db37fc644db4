package jp.lg.isac.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import jp.lg.isac.disclosure.CleanCopy;
import jp.lg.isac.exchange.OutgoingFile;

/** The clean copies that go out with a stage, on disk until they are closed. */
final class OutgoingFiles implements AutoCloseable {
  /**
   * One of them.
   *
   * @param stage with which it goes out, or went
   * @param name how its owner calls it
   */
  record Copy(int stage, String name, String mediaType, CleanCopy clean) {}

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
          return new Copy(copy.stage(), copy.name(), copy.mediaType(), clean);
        });
  }

  List<Copy> copies() {
    return List.copyOf(copies);
  }

  /**
   * The files of a stage as their readers find them.
   *
   * @param words gives a name its words, by the place of it
   */
  List<OutgoingFile> outgoing(int stage, BinaryOperator<String> words) {
    return copies.stream()
        .filter(copy -> copy.stage() == stage)
        .map(
            copy ->
                new OutgoingFile(
                    CleanCopy.nameFor(words.apply(IdentityCheck.nameOf(copy.name()), copy.name())),
                    CleanCopy.mediaTypeFor(copy.mediaType()),
                    copy.clean().content(),
                    copy.clean().size()))
        .toList();
  }

  @Override
  public void close() {
    copies.forEach(copy -> copy.clean().close());
  }
}
