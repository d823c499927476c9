import { headOf, institution, may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import {
  type ItemConcluded,
  outcomeLetterText,
  type StatedPosition,
  type VoteRecorded,
} from '@madang/contracts';
import { dayWords } from '@madang/kernel';
import { ruleWords } from '@madang/law';
import type { Kysely } from 'kysely';
import type { CommitteesDb } from '../db/schema.ts';
import { receiversFor } from './letter-receivers.ts';
import { koreanDay, meetingRow, secretariatOf, voteRuleOf } from './lookups.ts';

const nothing = { text: null, receivers: [] };

/** The text of the official letter on an outcome, ready to paste, and to whom it goes. */
export const outcomeLetterTextAnswer = answer(
  outcomeLetterText,
  async ({ outcomeNo, receivers }, { db, actor, now }: QueryContext<CommitteesDb>) => {
    const on = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, on)) return nothing;
    const outcome = await db
      .selectFrom('outcome')
      .selectAll()
      .where('outcome_no', '=', outcomeNo)
      .executeTakeFirst();
    const conclusion = outcome?.conclusion ?? null;
    if (outcome === undefined || conclusion === null) return nothing;
    const { meetingId, bodyId, itemId, concludedAt } = conclusion;
    const meeting = await meetingRow(db, meetingId);
    const secretariat = await secretariatOf(db, bodyId);
    const sender = secretariat.find((half) => half === actor.institution) ?? secretariat[0];
    const concerned = receiversFor(await partiesOf(db, conclusion), on);
    const to =
      receivers ??
      (outcome.letter === null ? concerned.filter((code) => code !== sender) : outcome.receivers);
    const text = letterText({
      conclusion,
      meetingName: meeting?.plan?.name.ko ?? meetingId,
      receivers: to,
      sender,
      vote: meeting?.votes.find((taken) => taken.itemId === itemId),
      votes: (await voteRuleOf(db, bodyId, koreanDay(concludedAt))) !== undefined,
      on,
    });
    return { text, receivers: [...to] };
  },
);

/** Members of the case that the item settles; without one, whoever brought it or took a position. */
async function partiesOf(
  db: Kysely<CommitteesDb>,
  { caseId, sponsors, positions }: ItemConcluded['data'],
): Promise<readonly string[]> {
  const found =
    caseId === undefined
      ? undefined
      : await db
          .selectFrom('coordination_case')
          .select('members')
          .where('case_id', '=', caseId)
          .executeTakeFirst();
  return found === undefined
    ? [...sponsors, ...positions.map((position) => position.institution)]
    : found.members.map((member) => member.institution);
}

const stances: Readonly<Record<StatedPosition['stance'], string>> = {
  agree: '동의',
  'agree-with-condition': '조건부 동의',
  object: '반대',
  'no-position': '입장 없음',
};
const marks = ['가', '나', '다', '라'];

/**
 * The letter in official notation, always Korean: item marks with two spaces a level, days as
 * `2026. 10. 15.(목)`, and two spaces before `끝.`. Several receivers are listed under the sender,
 * where the head of the letter points to. The vote stands there as it was counted; where no rule
 * provides for one, as 해당 없음.
 *
 * @source law:administrative-work-decree/6
 */
export function letterText(letter: {
  readonly conclusion: ItemConcluded['data'];
  readonly meetingName: string;
  readonly receivers: readonly string[];
  /** The ministry whose office writes the letter. */
  readonly sender: string | undefined;
  readonly vote: VoteRecorded['data'] | undefined;
  /** Whether a rule of the body provides for votes. */
  readonly votes: boolean;
  /** The day whose names the letter uses. */
  readonly on: string;
}): string {
  const { conclusion, meetingName, receivers, sender, on } = letter;
  const { title, word, text, positions, concludedAt } = conclusion;
  const result = resultName(conclusion.outcomeNo);
  const heads = receivers.map((code) => headOn(code, on)).join(', ');
  const several = receivers.length > 1;
  const items = [
    `결과: ${ruleWords({ value: word, unit: 'choice' }).ko}`,
    `내용: ${text}`,
    ...(positions.length === 0 ? [] : [`기관별 입장: ${positionsText(positions, on)}`]),
    `표결: ${voteText(letter)}`,
  ].map((item, index) => `  ${marks[index] ?? ''}. ${item}`);
  return [
    `수신  ${several ? '수신자 참조' : heads}`,
    `제목  ${result} 통보`,
    '',
    `1. 관련: ${meetingName}(${dayWords(koreanDay(concludedAt)).ko})`,
    `2. 「${title.ko}」에 대한 협의 결과를 다음과 같이 알려 드립니다.`,
    `${items.join('\n')}.  끝.`,
    ...(sender === undefined ? [] : ['', headOn(sender, on)]),
    ...(several ? ['', `수신자  ${heads}`] : []),
  ].join('\n');
}

/** A working meeting has a series of its own, which stands in words before its numbers. */
function resultName(outcomeNo: string): string {
  return outcomeNo.startsWith('w-')
    ? `실무회의 결과 ${outcomeNo.slice(2)}`
    : `협의 결과 ${outcomeNo}`;
}

function headOn(code: string, on: string): string {
  const found = institution(code, on);
  return found === undefined ? code : headOf(found, found.fullNameKo);
}

function positionsText(positions: readonly StatedPosition[], on: string): string {
  return positions
    .map(({ institution: code, stance, text }) => {
      const name = institution(code, on)?.fullNameKo ?? code;
      return `${name} ${stances[stance]}${text === '' ? '' : `(${text})`}`;
    })
    .join(', ');
}

function voteText({
  vote,
  votes,
}: {
  readonly vote: VoteRecorded['data'] | undefined;
  readonly votes: boolean;
}): string {
  if (vote === undefined) return votes ? '실시하지 않음' : '해당 없음';
  const { yes, no, abstain, needed, adopted } = vote;
  return `찬성 ${yes}, 반대 ${no}, 기권 ${abstain}(의결에 필요한 찬성 ${needed}), ${adopted ? '가결' : '부결'}`;
}
