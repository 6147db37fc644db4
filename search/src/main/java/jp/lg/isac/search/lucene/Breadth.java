package jp.lg.isac.search.lucene;

/** How much of a question a hit must have; what finds nothing is asked again more broadly. */
enum Breadth {
  /** Every part, in one of its spellings. */
  CLOSE,
  /** Some part, typing errors forgiven. */
  PARTLY,
  /** Something like a part. */
  LOOSE
}
