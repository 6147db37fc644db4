package jp.lg.isac.web.knowledge;

import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.PublicArticleView;
import jp.lg.isac.web.Messages;

/** What programs read of the public area: a feed (RFC 4287) and a map for search engines. */
final class PublicFiles {
  private final String base;

  /**
   * Files whose links begin with an address.
   *
   * @param base the product's public address, without a slash at its end
   */
  PublicFiles(String base) {
    this.base = base;
  }

  void feed(List<PublicArticleView> articles, Messages messages, Writer to) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
      xml.writeStartDocument();
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      text(xml, "id", base + "/public/");
      text(xml, "title", messages.get("article.publicArea"));
      text(xml, "updated", updated(articles).toString());
      link(xml, "self", base + "/public/feed.atom");
      link(xml, "alternate", base + "/public/");
      xml.writeStartElement("author");
      text(xml, "name", messages.get("shell.product"));
      xml.writeEndElement();
      for (PublicArticleView article : articles) {
        xml.writeStartElement("entry");
        text(xml, "id", addressOf(article));
        text(xml, "title", article.title());
        text(xml, "published", article.openedAt().toString());
        text(xml, "updated", article.updatedAt().toString());
        link(xml, "alternate", addressOf(article));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(Markdown.html(article.body()));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void sitemap(List<PublicArticleView> articles, Writer to) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
      xml.writeStartDocument();
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
      place(xml, base + "/public/", updated(articles));
      for (PublicArticleView article : articles) {
        place(xml, addressOf(article), article.updatedAt());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private String addressOf(PublicArticleView article) {
    return base + "/public/articles/" + article.slug();
  }

  private static Instant updated(List<PublicArticleView> articles) {
    return articles.stream()
        .map(PublicArticleView::updatedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static void place(XMLStreamWriter xml, String address, Instant updatedAt)
      throws XMLStreamException {
    xml.writeStartElement("url");
    text(xml, "loc", address);
    text(xml, "lastmod", updatedAt.toString());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
