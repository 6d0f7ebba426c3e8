insert into private.deployment (is_only) values (true);
