package jp.lg.isac.architecture.broken;

/** A repository that everybody can reach. */
public class OpenRepository {}
