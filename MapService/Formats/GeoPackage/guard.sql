-- What is stored has a version that is worked out from it: a program that changed a table would leave a dataset that nobody can load. Such a program lacks
-- the function that these triggers call, so its change fails with a message that names it.
CREATE TRIGGER guard_{table}_insert BEFORE INSERT ON {table} BEGIN SELECT only_maps_may_change_this(); END;

CREATE TRIGGER guard_{table}_update BEFORE UPDATE ON {table} BEGIN SELECT only_maps_may_change_this(); END;

CREATE TRIGGER guard_{table}_delete BEFORE DELETE ON {table} BEGIN SELECT only_maps_may_change_this(); END;
