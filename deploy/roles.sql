-- Runs once, when the database is made: the official image's own logins get the password of the deployment.
\set password `echo "$PGPASSWORD"`

alter user supabase_admin with password :'password';
alter user authenticator with password :'password';
alter user supabase_storage_admin with password :'password';
