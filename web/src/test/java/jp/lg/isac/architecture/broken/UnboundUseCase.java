package jp.lg.isac.architecture.broken;

import jakarta.ejb.Stateless;

/**
 * Tells neither the database whose it is nor the container who may call it, nor anybody that it
 * changed something.
 */
@Stateless
public class UnboundUseCase {
  public void act() {
    new OpenEntity().id = 1;
  }
}
