package jp.lg.isac.architecture.broken.left;

import jakarta.ejb.Stateless;

/** Is called as another one. */
@Stateless
public class UnboundUseCase {}
