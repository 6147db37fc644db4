package jp.lg.isac.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface; its classes are found by scanning. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
