package jp.lg.isac.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.register.NameVendor;
import jp.lg.isac.register.VendorNames;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The names of one vendor or product. */
@Named
@ViewScoped
public class VendorNamePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient VendorNames names;
  @Inject private transient PageAddress address;
  @Inject private transient Feedback feedback;

  private final UUID newVendor = UUID.randomUUID();
  private @Nullable String id;
  private long version;
  private @Nullable String name;
  private @Nullable String aliases;

  /** Opens the vendor that the address names, or a new one with the name that it gives. */
  public void open() {
    if (isThere() && version == 0) {
      var vendor = names.get(Ids.of(id));
      name = vendor.name();
      aliases = String.join("\n", vendor.aliases());
      version = vendor.version();
    } else if (name == null) {
      name = address.parameter("name");
    }
  }

  public String save() {
    if (isThere()) {
      names.rename(Ids.of(id), version, command());
    } else {
      names.name(newVendor, command());
    }
    feedback.done("vendor.saved");
    return "names?faces-redirect=true";
  }

  private NameVendor command() {
    List<String> lines =
        Objects.requireNonNullElse(aliases, "").lines().filter(line -> !line.isBlank()).toList();
    return new NameVendor(Objects.requireNonNullElse(name, ""), lines);
  }

  /** Whether it has a name already. */
  public boolean isThere() {
    return id != null && !id.isEmpty();
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getAliases() {
    return aliases;
  }

  public void setAliases(@Nullable String aliases) {
    this.aliases = aliases;
  }
}
