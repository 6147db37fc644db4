package jp.lg.isac.attachment;

/**
 * Files of a feature that are searched with what they belong to. CDI collects all implementations.
 */
public interface SearchedFiles {
  FileTable table();
}
