package jp.lg.isac.benchmark.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The least that a server does for a request: an answer of a given size, from memory. */
@Path("/")
@Produces("application/json")
public class BareResource {
  private static final ConcurrentHashMap<Integer, byte[]> BODIES = new ConcurrentHashMap<>();
  private static final int KEY_BITS = 256;

  /** So many bytes. */
  @GET
  @Path("body/{size}")
  public byte[] get(@PathParam("size") int size) {
    return BODIES.computeIfAbsent(size, BareResource::body);
  }

  /** The same, after the request's body was read. */
  @POST
  @Path("body/{size}")
  public byte[] post(@PathParam("size") int size, byte[] ignored) {
    return get(size);
  }

  /** One password hash of so many rounds, as the product's are made. */
  @POST
  @Path("hash/{rounds}")
  public byte[] hash(@PathParam("rounds") int rounds, String password)
      throws GeneralSecurityException {
    var key = new PBEKeySpec(password.toCharArray(), body(16), rounds, KEY_BITS);
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
  }

  private static byte[] body(int size) {
    var body = new byte[size];
    Arrays.fill(body, (byte) 'x');
    return body;
  }
}
