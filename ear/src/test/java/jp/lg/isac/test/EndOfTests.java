package jp.lg.isac.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what the tests started when the last of them is done. */
public final class EndOfTests implements LauncherSessionListener {
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    TestInstance.closeAll();
  }
}
