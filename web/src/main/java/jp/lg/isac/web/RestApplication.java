package jp.lg.isac.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface; its classes are found by scanning. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
  /** The container's own JSON drops unknown properties without a word; {@link Json} does not. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", "isac", "jersey.config.server.jsonFeature", "isac");
  }
}
