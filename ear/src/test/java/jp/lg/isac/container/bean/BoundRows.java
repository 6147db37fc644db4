package jp.lg.isac.container.bean;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jp.lg.isac.sharing.TenantBound;

/** Asks as every use case does: the database knows whose the transaction is. */
@Stateless
@TenantBound
@PermitAll
public class BoundRows extends Rows {}
