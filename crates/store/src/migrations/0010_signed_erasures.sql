-- The signature of the coordinator's device that erased: so that others believe it from whoever passes it on.
ALTER TABLE erasures ADD COLUMN signature TEXT;
