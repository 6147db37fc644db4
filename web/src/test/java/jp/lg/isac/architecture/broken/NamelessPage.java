package jp.lg.isac.architecture.broken;

/** A page that no view can name. */
class NamelessPage {}
