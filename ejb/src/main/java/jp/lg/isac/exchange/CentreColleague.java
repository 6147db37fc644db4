package jp.lg.isac.exchange;

import java.io.Serializable;

/** One of the centre to whom a report can be given. */
public record CentreColleague(String username, String name) implements Serializable {}
