package jp.lg.isac.benchmark.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Its one resource. */
@ApplicationPath("/")
public class BareApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(BareResource.class);
  }
}
