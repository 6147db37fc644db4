package jp.lg.isac.architecture.broken;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** Routes that are open by oversight, and take whatever is sent. */
@Path("careless")
public class CarelessResource {
  @GET
  public List<String> open() {
    return List.of();
  }

  @POST
  @PermitAll
  public void takes(String anything) {
    open();
  }

  @PUT
  @PermitAll
  public void takesNothing(@Valid ForgetfulForm form) {
    open();
  }
}
