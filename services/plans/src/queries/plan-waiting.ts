import { Day, Instant, InstitutionCode, PostId, type Waiting } from '@madang/contracts';
import type { PlanRow } from '../projections/plan.ts';
import { postNamed } from './names.ts';

/** A result that the plan does not reflect yet, and since when. */
export type OpenCondition = { readonly answeredAt: string };

type What = Waiting['what'];

/** Every act that somebody owes on a plan, read from where it stands. */
export function waitingOn(
  row: PlanRow,
  dueOn: string | null,
  today: string,
  conditions: readonly OpenCondition[] = [],
): Waiting[] {
  return [...onDraft(row, dueOn), ...onFiling(row), ...onConditions(row, conditions)].map(
    (owes) => ({
      ...owes,
      ...postNamed(owes.post ?? '', today),
    }),
  );
}

/** What is owed, before its post has a name. */
type Owed = Omit<Waiting, 'nameKo' | 'nameEn'>;

function onDraft(row: PlanRow, dueOn: string | null): Owed[] {
  const { institution, draft_changed_at: since } = row;
  const due = row.plan_version === 0 ? dueOn : row.supplement_due_on;
  switch (row.step) {
    case null:
      return [];
    case 'drafting':
      return [
        owed(row.open_problems > 0 ? 'fix-problems' : 'draft', institution, 'officer', since, due),
      ];
    case 'in-review':
      return [owed('review', institution, 'leader', since, due)];
    case 'in-approval':
      return [owed('approve', institution, 'cio', since, due)];
  }
}

function onFiling(row: PlanRow): Owed[] {
  if (row.progress === null || row.progress === 'closed') return [];
  const { institution } = row;
  const letter = row.versions[0]?.letterNo === null;
  return [
    ...(letter ? [owed('record-letter', institution, 'officer', row.filed_at, null)] : []),
    ...(row.progress === 'supplement-asked' && row.step === null
      ? [
          owed(
            'supplement',
            institution,
            'officer',
            sinceAct(row, 'supplement-asked'),
            row.supplement_due_on,
          ),
        ]
      : []),
    ...(row.progress === 'supplement-asked' ? [] : onDesk(row)),
    ...(row.opinion_at !== null && row.reflected_at === null
      ? [owed('reflect', institution, 'officer', row.opinion_at, null)]
      : []),
  ];
}

/** Whoever begins a change reflects it there; until then, also after the plan's end, it waits. */
function onConditions(row: PlanRow, conditions: readonly OpenCondition[]): Owed[] {
  const [first] = conditions;
  if (first === undefined || row.step !== null || row.progress === null) return [];
  return [owed('reflect-condition', row.institution, 'officer', first.answeredAt, null)];
}

/** The province first where the plan passes through it, then the ministry. */
function onDesk(row: PlanRow): Owed[] {
  const { via, filed_at: filedAt, forwarded_at: forwardedAt } = row;
  if (via !== null && forwardedAt === null) {
    const what = row.inspected_by.includes(via) ? 'forward' : taking(row, via);
    const begun = { forward: 'inspected', inspect: 'received', receive: 'filed' }[what];
    return [owed(what, via, 'reviewer', sinceAct(row, begun), null)];
  }
  const since = forwardedAt ?? filedAt;
  if (!row.inspected_by.includes('mois')) {
    return [owed(taking(row, 'mois'), 'mois', 'coordinator', since, null)];
  }
  if (row.opinion_at === null) return [owed('notify-opinion', 'mois', 'coordinator', since, null)];
  if (row.reflected_at === null) return [];
  return [owed('close', 'mois', 'coordinator', row.reflected_at, null)];
}

function taking(row: PlanRow, desk: string): 'inspect' | 'receive' {
  return row.received_by.includes(desk) ? 'inspect' : 'receive';
}

/** When the act happened from which something waits; the filing where it has not happened yet. */
function sinceAct({ acts, filed_at: filedAt }: PlanRow, kind: string): string | null {
  const act = acts.findLast((done) => done.kind === kind);
  return act === undefined || act.at < (filedAt ?? '') ? filedAt : act.at;
}

function owed(
  what: What,
  institution: string,
  seat: 'officer' | 'leader' | 'cio' | 'reviewer' | 'coordinator',
  since: string | null,
  dueOn: string | null,
): Owed {
  return {
    what,
    institution: InstitutionCode.parse(institution),
    post: PostId.parse(`${seat}-${institution}`),
    since: since === null ? null : Instant.parse(since),
    dueOn: dueOn === null ? null : Day.parse(dueOn),
  };
}
