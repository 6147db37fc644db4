package jp.lg.isac.incident;

import java.util.UUID;

/** A draft is about to be thrown away; who keeps something about it lets go of it. */
public record IncidentDiscarded(UUID incident) {}
