package jp.lg.isac.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Settings;

/** Writes papers. */
@ApplicationScoped
public class Papers {
  /** BIZ UDPGothic, which the build takes from the registry of npm. */
  private static final String FONT = "BIZUDPGothic_400Regular.ttf";

  private final Supplier<Optional<Path>> namedFont;

  public Papers() {
    this(Optional::empty);
  }

  @Inject
  Papers(Settings settings) {
    this(settings::pdfFont);
  }

  Papers(Supplier<Optional<Path>> namedFont) {
    this.namedFont = namedFont;
  }

  /**
   * The file of a paper.
   *
   * @throws DomainException.Conflict {@code document.no-font} if a PDF is asked for and there is
   *     neither the font of the build nor one that the operator names
   */
  public byte[] write(Paper paper, PaperFormat format) {
    try {
      return switch (format) {
        case PDF -> PdfPaper.write(paper, font());
        case DOCX -> WordPaper.write(paper);
        case XLSX -> ExcelPaper.write(paper);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a font for PDFs; files of the other formats need none. */
  public boolean writesPdf() {
    return namedFont
        .get()
        .map(Files::isReadable)
        .orElseGet(() -> Papers.class.getResource(FONT) != null);
  }

  private byte[] font() throws IOException {
    var named = namedFont.get();
    if (named.isPresent()) {
      if (!Files.isReadable(named.get())) {
        throw new DomainException.Conflict("document.no-font");
      }
      return Files.readAllBytes(named.get());
    }
    try (InputStream built = Papers.class.getResourceAsStream(FONT)) {
      if (built == null) {
        throw new DomainException.Conflict("document.no-font");
      }
      return built.readAllBytes();
    }
  }
}
