import { type ImportProject, type ProjectFacts, projectOfNotice } from '@madang/contracts';
import { canonicalJson, type Json } from '@madang/kernel';

/** What the record knows of one notice's project before the run. */
export type KnownNotice = { readonly status: 'open' | 'closed'; readonly facts: ProjectFacts };

/** What one project comes to in this run, against what was known before it. */
export type ImportKind = 'imported' | 'changed' | 'closed' | 'unchanged';

export type PlannedImport = {
  readonly bidNo: string;
  readonly kind: ImportKind;
  /** The notices that say something new, in their order. */
  readonly notices: readonly ImportProject[];
};

/**
 * Sorts the notices of a file into projects: new in this run, changed, newly closed, or as before.
 * Mirrors how the service takes notices one by one, so what is as before is not sent at all.
 */
export function planImport(
  notices: readonly ImportProject[],
  known: ReadonlyMap<string, KnownNotice>,
): readonly PlannedImport[] {
  return [...Map.groupBy(notices, ({ bidNo }) => bidNo)].map(([bidNo, rows]) => {
    const before = known.get(bidNo);
    const telling: ImportProject[] = [];
    let now = before;
    for (const notice of rows.toSorted((a, b) => a.order - b.order)) {
      const next = take(now, notice);
      if (next === now) continue;
      telling.push(notice);
      now = next;
    }
    return { bidNo, kind: kindOf(before, now), notices: telling };
  });
}

function take(now: KnownNotice | undefined, notice: ImportProject): KnownNotice | undefined {
  const facts = projectOfNotice(notice);
  const cancelled = notice.noticeKind === 'cancellation';
  if (now === undefined) return { status: cancelled ? 'closed' : 'open', facts };
  if (now.status === 'closed' || notice.order < (now.facts.notice?.order ?? -1)) return now;
  if (cancelled) return { status: 'closed', facts: now.facts };
  return text(now.facts) === text(facts) ? now : { status: 'open', facts };
}

function kindOf(before: KnownNotice | undefined, now: KnownNotice | undefined): ImportKind {
  if (before === undefined) return 'imported';
  if (before === now) return 'unchanged';
  return now?.status === 'closed' ? 'closed' : 'changed';
}

function text({ notice, relation, ...facts }: ProjectFacts): string {
  const members: Record<string, Json | undefined> = { ...facts };
  return canonicalJson({ ...members, relation: { ...relation }, notice: { ...notice } });
}
