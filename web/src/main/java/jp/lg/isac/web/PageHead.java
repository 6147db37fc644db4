package jp.lg.isac.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.primefaces.config.PrimeConfiguration;
import org.primefaces.context.PrimeRequestContext;
import org.primefaces.renderkit.HeadRenderer;

/**
 * The head of every page. PrimeFaces writes scripts into each page with a head; here only into
 * those with one of its components, and under a nonce of that answer, so that all other pages
 * forbid script within them altogether.
 */
public class PageHead extends HeadRenderer {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  @Override
  public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
    if (needsPrimeFaces(context)) {
      var bytes = new byte[NONCE_BYTES];
      RANDOM.nextBytes(bytes);
      var nonce = Base64.getEncoder().encodeToString(bytes);
      context
          .getExternalContext()
          .setResponseHeader(
              "Content-Security-Policy",
              SecurityHeaders.contentSecurityPolicy("'nonce-" + nonce + "'"));
      context.setResponseWriter(new WithNonce(context.getResponseWriter(), nonce));
    }
    super.encodeBegin(context, component);
  }

  @Override
  protected void encodeSettingScripts(
      FacesContext context,
      PrimeRequestContext request,
      PrimeConfiguration configuration,
      ResponseWriter writer)
      throws IOException {
    if (needsPrimeFaces(context)) {
      super.encodeSettingScripts(context, request, configuration, context.getResponseWriter());
    }
  }

  @Override
  protected void encodeInitScripts(
      FacesContext context,
      PrimeRequestContext request,
      PrimeConfiguration configuration,
      ResponseWriter writer)
      throws IOException {
    if (needsPrimeFaces(context)) {
      super.encodeInitScripts(context, request, configuration, context.getResponseWriter());
    }
  }

  /** Its components ask for its scripts before the page is written. */
  private static boolean needsPrimeFaces(FacesContext context) {
    return context.getViewRoot().getComponentResources(context, "head").stream()
        .anyMatch(resource -> "primefaces".equals(resource.getAttributes().get("library")));
  }

  /** Marks each script as ours. */
  private static final class WithNonce extends ResponseWriterWrapper {
    private final String nonce;

    WithNonce(ResponseWriter wrapped, String nonce) {
      super(wrapped);
      this.nonce = nonce;
    }

    @Override
    public void startElement(String name, @Nullable UIComponent component) throws IOException {
      super.startElement(name, component);
      if (name.equals("script")) {
        super.writeAttribute("nonce", nonce, null);
      }
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
      return new WithNonce(super.cloneWithWriter(writer), nonce);
    }
  }
}
