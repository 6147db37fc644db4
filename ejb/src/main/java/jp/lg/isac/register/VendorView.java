package jp.lg.isac.register;

import java.util.List;
import java.util.UUID;

/**
 * A vendor or product, as far as the reader knows of it.
 *
 * @param name as the centre calls it, or else as the reader's register or a report does
 * @param systems the own organisation's systems that come from it
 */
public record VendorView(UUID id, String name, List<String> systems) {}
