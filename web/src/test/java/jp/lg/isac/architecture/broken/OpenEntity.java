package jp.lg.isac.architecture.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody can reach. */
@Entity
public class OpenEntity {
  @Id long id;
}
