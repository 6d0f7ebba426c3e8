-- Nothing to seed: reference data (trade unions, holidays, service settings) comes with the migrations, so that a hosted
-- project has it too. Demo data is in supabase/demo and only ever reaches an embedded database.
select 1;
