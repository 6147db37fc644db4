package jp.lg.isac.tenancy;

/**
 * Network model of the three-layer measures (三層の対策). All but α bring the duty of an external audit
 * (guideline of the ministry, 2026-03).
 */
public enum NetworkModel {
  ALPHA,
  ALPHA_PRIME,
  BETA,
  BETA_PRIME
}
