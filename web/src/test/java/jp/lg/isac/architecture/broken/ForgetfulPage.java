package jp.lg.isac.architecture.broken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Forgets its form with each request, and shows what the database keeps. */
@Named
@RequestScoped
class ForgetfulPage {
  final ForgetfulForm form = new ForgetfulForm();
  final List<OpenEntity> entities = List.of();
}
