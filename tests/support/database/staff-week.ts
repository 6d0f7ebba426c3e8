/** A step of the desk's week: somebody acts, and it succeeds or is refused with a code. */
export type Step =
  | {
      staff: { decision: string; reason?: string; items?: string[]; transferTo?: string }
      refused?: string
    }
  | { mark: '合格' | '重拍' | '材料不符'; note?: string }
  | { change: string; refused: string }
  | { undo: string; refused?: string }
  | { worker: 'withdraw' | 'supplement' }

/** One case of the week: its steps, its end, and what the worker reads, the oldest line first. */
export type Case = { steps: readonly Step[]; status: string; timeline: readonly string[] }

const accept: Step = { staff: { decision: '受理' } }
const approve: Step = { staff: { decision: '通过' } }
const complete: Step = { staff: { decision: '办结' } }
const reject: Step = { staff: { decision: '不予通过', reason: '收入超过标准' } }
const correct: Step = { staff: { decision: '要求补正', reason: '照片看不清', items: ['缴费票据'] } }
const supplement: Step = { worker: 'supplement' }
const withdraw: Step = { worker: 'withdraw' }

/** A week at a desk, right and wrong. Each case is played with another service and another union. */
export const cases: readonly Case[] = [
  {
    steps: [accept, approve, complete],
    status: '已办结',
    timeline: ['提交申请', '已受理', '审核通过', '已办结'],
  },
  { steps: [accept, reject], status: '未通过', timeline: ['提交申请', '已受理', '没有通过'] },
  {
    steps: [{ staff: { decision: '不予受理', reason: '不属于受理范围' } }],
    status: '不予受理',
    timeline: ['提交申请', '没有受理'],
  },
  {
    steps: [correct, supplement, accept, approve],
    status: '已通过',
    timeline: ['提交申请', '要补材料', '已补好', '已受理', '审核通过'],
  },
  {
    steps: [
      accept,
      { mark: '重拍', note: '反光' },
      { staff: { decision: '要求补正' } },
      { ...accept, refused: 'illegal_decision' },
      supplement,
      approve,
    ],
    status: '已通过',
    timeline: ['提交申请', '已受理', '要补材料', '已补好', '审核通过'],
  },
  {
    steps: [{ staff: { decision: '转办', transferTo: '341002' } }, accept],
    status: '已受理',
    timeline: ['提交申请', '已转办', '已受理'],
  },
  {
    steps: [
      { staff: { decision: '转办' }, refused: 'receiver_required' },
      { staff: { decision: '转办', transferTo: '月球总工会' }, refused: 'receiver_required' },
      { staff: { decision: '转办', transferTo: '屯溪区总工会' } },
      { staff: { decision: '转办', transferTo: '屯溪区总工会' }, refused: 'same_receiver' },
    ],
    status: '已提交',
    timeline: ['提交申请', '已转办'],
  },
  {
    steps: [withdraw, { ...accept, refused: 'round_closed' }],
    status: '已撤回',
    timeline: ['提交申请', '撤回申请'],
  },
  { steps: [accept, withdraw], status: '已撤回', timeline: ['提交申请', '已受理', '撤回申请'] },
  {
    steps: [correct, withdraw, { undo: '点错了一行', refused: 'worker_went_on' }],
    status: '已撤回',
    timeline: ['提交申请', '要补材料', '撤回申请'],
  },
  {
    steps: [
      { ...approve, refused: 'illegal_decision' },
      { ...complete, refused: 'illegal_decision' },
      { staff: { decision: '不予受理' }, refused: 'reason_required' },
      { staff: { decision: '不予受理', reason: '  ' }, refused: 'reason_required' },
      accept,
      { ...accept, refused: 'illegal_decision' },
    ],
    status: '已受理',
    timeline: ['提交申请', '已受理'],
  },
  {
    steps: [
      { staff: { decision: '要求补正', reason: '看不清' }, refused: 'items_required' },
      { staff: { decision: '要求补正', reason: '看不清', items: ['发票'] }, refused: 'unknown_item' },
      { staff: { decision: '受理', items: ['姓名'] }, refused: 'items_without_correction' },
      { mark: '合格' },
      correct,
    ],
    status: '待补正',
    timeline: ['提交申请', '要补材料'],
  },
  {
    steps: [accept, reject, { undo: '错', refused: 'reason_required' }, { undo: '点错了一行' }, approve],
    status: '已通过',
    timeline: ['提交申请', '已受理', '没有通过', '撤销决定', '审核通过'],
  },
  {
    steps: [
      { change: `update public.reviews set summary = '改写'`, refused: 'read_only' },
      { change: `update public.applications set applicant_name = '改名'`, refused: 'read_only' },
      { change: 'delete from public.applications', refused: 'read_only' },
      { change: 'truncate public.application_events', refused: 'read_only' },
      accept,
      {
        change: `update public.reviews set reason = '补写' where decision = '受理'`,
        refused: 'already_decided',
      },
    ],
    status: '已受理',
    timeline: ['提交申请', '已受理'],
  },
]
