package jp.lg.isac.web.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.lg.isac.exchange.CentreShift;
import jp.lg.isac.exchange.ShiftView;
import org.jspecify.annotations.Nullable;

/** What a shift of the centre hands over. */
@Path("centre-desk/shift")
public class CentreShiftResource {
  @Inject CentreShift shift;

  /**
   * What happened since the shift began, a moment or day and time in Tokyo (half past eight or
   * 17:15 if it is left out), and what is open now.
   */
  @GET
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ShiftView shift(@QueryParam("since") @Nullable String since) {
    return shift.since(ShiftBegin.of(since, shift.begin()));
  }
}
