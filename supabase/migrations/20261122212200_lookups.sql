-- What staff look for in the Table Editor is found by an index: an application's rounds by its number, everything of a
-- person by the name. `like '王%'` uses these too, whatever the database's collation.

create index reviews_reference on public.reviews (reference text_pattern_ops);
create index reviews_applicant on public.reviews (applicant_name text_pattern_ops);
create index applications_applicant on public.applications (applicant_name text_pattern_ops);
