package jp.lg.isac.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.lg.isac.tenancy.NetworkModel;
import jp.lg.isac.tenancy.PopulationBand;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a sharing group takes besides those named by hand: all that meet every list.
 * An empty list asks for nothing; if all are empty, the rule takes nobody. Who comes to meet it is
 * a member from then on, and who no longer does is none.
 *
 * @param prefectures two-digit numbers; the prefecture itself is taken too
 * @param populationBands of which the organisation says it has one
 * @param networkModels of which it says it has one
 * @param systems names of vendors or products, one of which is in its register; only the centre
 *     asks for them, and nobody is told whom that takes
 */
public record GroupRule(
    @NotNull @Size(max = 99)
        List<@NotNull @Pattern(regexp = "[0-9]{2}", message = "organisation.prefecture") String>
            prefectures,
    @NotNull @Size(max = 20) List<@NotNull PopulationBand> populationBands,
    @NotNull @Size(max = 20) List<@NotNull NetworkModel> networkModels,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> systems) {

  /** Takes nobody. */
  public static final GroupRule NONE = new GroupRule(null, null, null, null);

  public GroupRule(
      @Nullable List<String> prefectures,
      @Nullable List<PopulationBand> populationBands,
      @Nullable List<NetworkModel> networkModels,
      @Nullable List<String> systems) {
    this.prefectures = prefectures == null ? List.of() : prefectures;
    this.populationBands = populationBands == null ? List.of() : populationBands;
    this.networkModels = networkModels == null ? List.of() : networkModels;
    this.systems = systems == null ? List.of() : systems;
  }

  /** Whether it asks for anything. */
  public boolean asks() {
    return !(prefectures.isEmpty()
        && populationBands.isEmpty()
        && networkModels.isEmpty()
        && systems.isEmpty());
  }
}
