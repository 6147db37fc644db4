package jp.lg.isac.telephone;

import jp.lg.isac.tenancy.OrganisationCode;

/** A municipality or joint body for which a call can be taken down. */
public record CallingOrganisation(OrganisationCode code, String name) {}
