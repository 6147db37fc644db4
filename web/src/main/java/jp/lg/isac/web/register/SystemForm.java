package jp.lg.isac.web.register;

import java.io.Serializable;
import java.util.Objects;
import jp.lg.isac.register.KeepSystem;
import jp.lg.isac.register.SystemView;
import org.jspecify.annotations.Nullable;

/** A line of the register, as the user writes it. */
public class SystemForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String system;
  private @Nullable String vendor;
  private @Nullable String product;
  private @Nullable String release;
  private @Nullable String section;
  private @Nullable String note;

  void fill(SystemView view) {
    system = view.system();
    vendor = view.vendor();
    product = view.product();
    release = view.release();
    section = view.section();
    note = view.note();
  }

  KeepSystem toCommand() {
    return new KeepSystem(
        Objects.requireNonNullElse(system, ""),
        Objects.requireNonNullElse(vendor, ""),
        product,
        release,
        section,
        note);
  }

  public @Nullable String getSystem() {
    return system;
  }

  public void setSystem(@Nullable String system) {
    this.system = system;
  }

  public @Nullable String getVendor() {
    return vendor;
  }

  public void setVendor(@Nullable String vendor) {
    this.vendor = vendor;
  }

  public @Nullable String getProduct() {
    return product;
  }

  public void setProduct(@Nullable String product) {
    this.product = product;
  }

  public @Nullable String getRelease() {
    return release;
  }

  public void setRelease(@Nullable String release) {
    this.release = release;
  }

  public @Nullable String getSection() {
    return section;
  }

  public void setSection(@Nullable String section) {
    this.section = section;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
