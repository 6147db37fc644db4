package jp.lg.isac.demonstration;

/**
 * What a feature adds to the demonstration, made with its own entities in its own package. CDI
 * collects all implementations; each is called once, in one transaction of its own.
 */
public interface DemonstrationSource {
  /** Sources with smaller numbers are loaded first; those that others refer to begin at 10. */
  int order();

  /** Whether this installation asks for it; a later start may, and then it is loaded. */
  default boolean isWanted(Demonstration demonstration) {
    return true;
  }

  /** Adds the data; the transaction must be bound to a person before anything is stored. */
  void load(Demonstration demonstration);
}
