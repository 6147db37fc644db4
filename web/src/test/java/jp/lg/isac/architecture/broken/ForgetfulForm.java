package jp.lg.isac.architecture.broken;

/** What somebody typed. */
class ForgetfulForm {}
