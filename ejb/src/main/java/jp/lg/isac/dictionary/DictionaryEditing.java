package jp.lg.isac.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import jp.lg.isac.search.analysis.DictionaryFault;
import jp.lg.isac.sharing.TenantBound;

/** Changing the draft of the dictionary, which nobody's search follows before it is activated. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class DictionaryEditing {
  private static final String OBJECT = "dictionary-entry";

  @Inject DictionaryRepository entries;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * A row of a sheet and what becomes of it.
   *
   * @param line its number in the sheet, the header being 1
   * @param isNew whether it is added; otherwise the group is there already
   */
  public record ImportedSynonyms(int line, List<String> words, boolean isNew) {

    public ImportedSynonyms {
      words = List.copyOf(words);
    }
  }

  /**
   * Adds an entry.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.Invalid with what keeps it from being loaded
   * @throws DomainException.RuleViolated if it is there already, or the dictionary is full
   */
  public EntryView add(UUID id, @Valid WriteEntry command) {
    var there = entries.find(id);
    if (there.isPresent()) {
      return there.get().view();
    }
    var entry = own(id, command.kind(), usable(command));
    DraftPolicy.requireNew(id, entry.kind(), entry.line(), entries.all(entry.kind()));
    requireRoomFor(1);
    entries.add(entry);
    activityLog.done("dictionary.add", OBJECT, id);
    return entry.view();
  }

  /**
   * Lets an own entry say something else.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   * @throws DomainException.Invalid with what keeps it from being loaded
   * @throws DomainException.RuleViolated if that is there already, or it comes with the product
   */
  public EntryView change(UUID id, long version, @Valid WriteEntry command) {
    DictionaryEntry entry = entry(id);
    if (entry.version() != version) {
      throw new DomainException.Stale();
    }
    if (entry.kind() != command.kind()) {
      throw new DomainException.Invalid("/kind", "dictionary.kind-stays");
    }
    entry.requireOwn();
    String line = usable(command);
    DraftPolicy.requireNew(id, entry.kind(), line, entries.all(entry.kind()));
    entry.rewrite(line, currentUser.displayName(), clock.instant());
    entries.flush();
    activityLog.done("dictionary.change", OBJECT, id);
    return entry.view();
  }

  /**
   * Takes an own entry out for good.
   *
   * @throws DomainException.RuleViolated {@code dictionary.shipped}
   */
  public void remove(UUID id) {
    DictionaryEntry entry = entry(id);
    entry.requireOwn();
    entries.remove(entry);
    activityLog.done("dictionary.remove", OBJECT, id);
  }

  /** The entry does not count, until it is switched on again. */
  public EntryView switchOff(UUID id) {
    DictionaryEntry entry = entry(id);
    boolean isKept = !entry.isShipped() || entry.isOff();
    entry.switchOff(currentUser.displayName(), clock.instant());
    if (isKept) {
      entries.flush();
    } else {
      entries.add(entry);
    }
    activityLog.done("dictionary.switch-off", OBJECT, id);
    return entry.view();
  }

  /**
   * The entry counts again.
   *
   * @throws DomainException.RuleViolated {@code dictionary.word-there} if another one took its
   *     place
   */
  public EntryView switchOn(UUID id) {
    DictionaryEntry entry = entry(id);
    DraftPolicy.requireNew(id, entry.kind(), entry.line(), entries.all(entry.kind()));
    activityLog.done("dictionary.switch-on", OBJECT, id);
    if (entry.isShipped() && entry.isOff()) {
      entries.remove(entry);
      return DictionaryEntry.shipped(entry.kind(), entry.line()).view();
    }
    entry.switchOn(currentUser.displayName(), clock.instant());
    entries.flush();
    return entry.view();
  }

  /**
   * Adds the groups of names of a sheet, all of it or nothing; what is there already stays.
   *
   * @param file an Excel sheet or a CSV in UTF-8: a header line, then a group in each row
   * @param dryRun whether to store nothing
   * @throws DomainException.Invalid with every bad row, by its line
   * @throws DomainException.RuleViolated {@code dictionary.full}
   */
  public List<ImportedSynonyms> importSynonyms(byte[] file, boolean dryRun) {
    var rows = SynonymSheet.read(file);
    check(rows);
    var there = new HashSet<String>();
    entries.all(EntryKind.SYNONYMS).forEach(entry -> there.add(entry.line()));
    var imported = new ArrayList<ImportedSynonyms>();
    var added = new ArrayList<String>();
    for (var row : rows) {
      boolean isNew = !there.contains(row.groupLine());
      imported.add(new ImportedSynonyms(row.line(), row.words(), isNew));
      if (isNew) {
        added.add(row.groupLine());
      }
    }
    requireRoomFor(added.size());
    if (!dryRun) {
      added.forEach(line -> entries.add(own(UUID.randomUUID(), EntryKind.SYNONYMS, line)));
      activityLog.done("dictionary.import", "organisation", currentUser.organisation());
    }
    return List.copyOf(imported);
  }

  /** The sentence's first argument is always the line. */
  private static void check(List<SynonymSheet.Row> rows) {
    var violations = new ArrayList<Violation>();
    var first = new HashMap<String, Integer>();
    for (var row : rows) {
      for (var fault : DictionaryFault.in(row.dictionary())) {
        violations.add(
            new Violation(
                "/rows/" + row.line(),
                "dictionary.import." + DraftPolicy.name(fault.reason()),
                List.of(row.line(), fault.text())));
      }
      Integer earlier = first.putIfAbsent(row.groupLine(), row.line());
      if (earlier != null) {
        violations.add(
            new Violation(
                "/rows/" + row.line(), "dictionary.import.twice", List.of(row.line(), earlier)));
      }
    }
    if (!violations.isEmpty()) {
      throw new DomainException.Invalid(violations);
    }
  }

  private void requireRoomFor(int more) {
    if (entries.count() + more > DictionaryRepository.MOST) {
      throw new DomainException.RuleViolated("dictionary.full", DictionaryRepository.MOST);
    }
  }

  private static String usable(WriteEntry command) {
    DraftPolicy.requireUsableEntry(command.dictionary());
    return command.line();
  }

  private DictionaryEntry own(UUID id, EntryKind kind, String line) {
    return DictionaryEntry.own(id, kind, line, currentUser.displayName(), clock.instant());
  }

  private DictionaryEntry entry(UUID id) {
    return entries.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
