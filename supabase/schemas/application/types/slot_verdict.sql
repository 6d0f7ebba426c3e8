create type public.slot_verdict as enum ('合格', '重拍', '材料不符');
comment on type public.slot_verdict is '材料意见：合格；重拍（看不清）；材料不符';
