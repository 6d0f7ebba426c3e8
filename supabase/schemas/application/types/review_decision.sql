create type public.review_decision as enum ('受理', '不予受理', '要求补正', '通过', '不予通过', '转办', '办结');
comment on type public.review_decision is '审核决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';
