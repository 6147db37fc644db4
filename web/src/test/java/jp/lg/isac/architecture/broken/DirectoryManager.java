package jp.lg.isac.architecture.broken;

/** Named for nothing that the domain knows. */
class DirectoryManager implements Directory {}
