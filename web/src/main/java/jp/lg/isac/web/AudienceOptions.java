package jp.lg.isac.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;

/**
 * What an author can share with besides a scope, to be chosen on a page.
 *
 * @param prefectures by their numbers
 * @param groups the organisation's sharing groups, by their ids
 */
public record AudienceOptions(List<SelectItem> prefectures, List<SelectItem> groups)
    implements Serializable {}
