package jp.lg.isac.architecture.broken;

/** A policy that everybody can reach. */
public class OpenPolicy {}
