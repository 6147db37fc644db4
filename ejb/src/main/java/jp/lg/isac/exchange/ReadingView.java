package jp.lg.isac.exchange;

import java.time.Instant;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * An organisation that had read a report before it was recalled or narrowed.
 *
 * @param how OPENED, DOWNLOADED, EXPORTED or MAILED
 * @param firstAt when it did so first
 */
public record ReadingView(
    OrganisationCode organisation, String name, String how, Instant firstAt) {}
