package jp.lg.isac.telephone;

import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** That an organisation makes an incident of a note. */
record Takeover(OrganisationCode organisation, TakenCallView call, UUID incident) {}
