import { react, type ReactionContext, send } from '@madang/backbone/service';
import { proposeItem, routeChosen } from '@madang/contracts';
import type { CommitteesDb } from '../db/schema.ts';

const minutesForACase = 25;

/**
 * A case that goes to the council becomes an item there: proposed by its lead together with the
 * desk of the costliest project that is not running yet. The case itself is the paper. The item bears the
 * title that the lead gave it, or one made of the case's where none was given.
 */
export const onRouteChosen = react(
  routeChosen,
  async ({ data }, { db }: ReactionContext<CommitteesDb>) => {
    if (data.route !== 'council') return [];
    const found = await db
      .selectFrom('coordination_case')
      .selectAll()
      .where('case_id', '=', data.caseId)
      .executeTakeFirst();
    if (found === undefined) return [];
    const [costliest] = found.members
      .filter(({ running }) => !running)
      .toSorted((one, two) => two.amountKrw - one.amountKrw);
    const desk = costliest?.desk ?? found.lead;
    return [
      send(proposeItem, {
        itemId: `item-${data.caseId}`,
        bodyId: 'cio-council',
        title: data.itemTitle ?? {
          ko: `${found.title} 공동활용 방안`,
          en: `Shared use: ${found.title}`,
        },
        kind: 'consult',
        sponsors: [...new Set([found.lead, desk])],
        functionCode: 'shared-projects',
        caseId: data.caseId,
        minutes: minutesForACase,
        documents: [
          { kind: 'paper', from: found.lead, title: `조정 건 ${data.caseId} 근거와 기관별 의견` },
        ],
        opinionsAsked: [],
        reportsOn: [],
      }),
    ];
  },
);
