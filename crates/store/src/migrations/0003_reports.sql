-- What reports look for: what happened in a period.
CREATE INDEX clients_first_contact ON clients (first_contact_on);
CREATE INDEX trajectories_started ON trajectories (started_on);
CREATE INDEX trajectories_ended ON trajectories (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX referrals_result ON referrals (result_on) WHERE result_on IS NOT NULL;
CREATE INDEX signals_noticed ON signals (noticed_on);
CREATE INDEX effects_noted ON effects (noted_on);
