package jp.lg.isac.activitylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One link of an organisation's chain, as it was sealed; hashes in hexadecimal. */
record Link(
    LocalDate month, long n, UUID activity, Instant sealedAt, String previous, String hash) {}
