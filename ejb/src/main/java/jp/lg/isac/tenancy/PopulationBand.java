package jp.lg.isac.tenancy;

/** How many people live there, coarse enough to compare like with like. */
public enum PopulationBand {
  UNDER_10K,
  UNDER_50K,
  UNDER_100K,
  UNDER_300K,
  OVER_300K
}
