insert into private.legal_decisions (status, decision, next_status, opens_next_round)
values
  ('已提交', '受理', '已受理', true),
  ('已提交', '不予受理', '不予受理', false),
  ('已提交', '要求补正', '待补正', true),
  ('已提交', '转办', '已提交', true),
  ('已受理', '要求补正', '待补正', true),
  ('已受理', '通过', '已通过', true),
  ('已受理', '不予通过', '未通过', false),
  ('已受理', '转办', '已受理', true),
  -- A wrong bank card is found when the money is sent.
  ('已通过', '要求补正', '待补正', true),
  ('已通过', '办结', '已办结', false);
