package jp.lg.isac.container.bean;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Forgets to say whose the transaction is. */
@Stateless
@PermitAll
public class UnboundRows extends Rows {}
