package jp.lg.isac.architecture.broken;

import jakarta.ejb.Stateless;

/** Tells neither the database whose it is nor the container who may call it. */
@Stateless
public class UnboundUseCase {
  public void act() {}
}
