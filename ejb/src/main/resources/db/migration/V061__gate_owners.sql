-- The gate's functions run as isac_gate, not as the owner: under FORCE the owner sees no row.
alter function gate_credential(text) owner to isac_gate;
alter function gate_throttled_until(text[]) owner to isac_gate;
alter function gate_failed(text, integer, timestamptz) owner to isac_gate;
alter function gate_succeeded(text[], uuid, timestamptz) owner to isac_gate;
alter function gate_open_session(uuid, uuid, bytea, timestamptz, timestamptz, integer, date) owner to isac_gate;
alter function gate_signed_in(bytea, timestamptz, date) owner to isac_gate;
alter function gate_close_session(bytea, timestamptz) owner to isac_gate;
alter function gate_use_link(bytea, text, timestamptz) owner to isac_gate;
alter function gate_audience_size(text[], date) owner to isac_gate;
