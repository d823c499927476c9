import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { comparisonRules, Instant } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import { shipped, verdictsNeeded } from '@madang/similarity';
import { engineOf, rulesRow } from '../comparison/engine.ts';
import { measuredBy, reachOf } from '../comparison/learning.ts';
import type { Meanings } from '../comparison/meanings.ts';
import { verdictsOf } from '../comparison/verdicts.ts';
import type { DuplicatesDb } from '../db/schema.ts';
import { postNames } from './views.ts';

/** The rules of comparison, and how well they did on what coordinators settled since. */
export const answerComparisonRules = (meanings: Meanings | null) =>
  answer(comparisonRules, async (_input, { db, actor, now }: QueryContext<DuplicatesDb>) => {
    const day = dayAt(now);
    if (actor === null || !may(actor, 'duplicates.read-rules', {}, day)) return null;
    const engine = engineOf(db);
    await engine.follow();
    const model = await engine.model();
    const row = await rulesRow(db);
    const takenBy = row?.snapshot_by ?? null;
    const verdicts = await verdictsOf(db, meanings);
    const same = verdicts.filter((verdict) => verdict.same).length;
    const { name, since, line, relation, bounds } = model.version;
    return {
      active: { name, since, line, relation, bounds, reach: reachOf(model.version) },
      shipped: shipped.name,
      activatedAt: Instant.nullable().parse(row?.activated_at ?? null),
      snapshot: {
        number: row?.snapshot_number ?? 0,
        inUse: model.snapshot.number,
        projects: row?.snapshot_projects ?? 0,
        takenAt: Instant.nullable().parse(row?.snapshot_at ?? null),
        takenBy: takenBy === null ? null : postNames(takenBy, day),
        known: engine.index.size,
        outgrownBy: numberOn('duplicates.counted.ratio', day),
      },
      recomparing:
        row === undefined || row.recomparison.through === null
          ? null
          : { done: row.recomparison.done, of: engine.index.size },
      meaning:
        meanings === null
          ? null
          : { model: meanings.model, failedAt: Instant.nullable().parse(meanings.failedAt(now)) },
      verdicts: { same, different: verdicts.length - same },
      needed: verdictsNeeded,
      measured: verdicts.length === 0 ? null : measuredBy(model, verdicts),
      proposals: (row?.proposals ?? []).toReversed().map((proposal) => ({
        ...proposal,
        proposedAt: Instant.parse(proposal.proposedAt),
        active: proposal.version.name === name,
      })),
    };
  });
