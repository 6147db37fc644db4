package jp.lg.isac.architecture.broken;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** Lives as long as a view and is not called a page. */
@ViewScoped
class KeptView implements Serializable {}
