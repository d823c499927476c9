import type { PlanDates, PlanView } from '@madang/contracts';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, Columns, Note, Row, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { DueIn, InstantText, ToBeConfirmed } from '../../ui/facts.tsx';
import { type Step, Stepper } from '../../ui/stepper.tsx';
import { LawSource } from '../timeline/law-source.tsx';

/** Where the plan stands in words. */
export function PlanBadge({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const { draft, progress } = plan;
  return (
    <>
      {progress === null ? null : (
        <Badge tone={progress === 'supplement-asked' ? 'warn' : 'good'}>
          {text.progress[progress]}
        </Badge>
      )}
      {draft === null ? null : <Badge tone="progress">{text.steps[draft.step]}</Badge>}
    </>
  );
}

/** The days that bind the filer, each with its source; done once the plan has been filed. */
export function Dates({
  dates,
  done,
  through,
}: {
  readonly dates: PlanDates;
  readonly done: boolean;
  /** Name of the institution it passes through; empty where it is filed directly. */
  readonly through: string;
}) {
  const text = useText(planMessages);
  const language = useLanguage();
  const { lawOn, lawMovedTo, provinceOn, provinceSet, lawConfirmed, moveConfirmed } = dates;
  return (
    <Card title={text.dates} level={2}>
      <DescriptionList
        items={[
          ...(provinceOn === null
            ? []
            : [
                {
                  term: provinceSet ? text.provinceDate : text.usualDate,
                  value: (
                    <Row>
                      <DueIn dueOn={provinceOn} done={done} />
                      {provinceSet ? null : <ToBeConfirmed />}
                    </Row>
                  ),
                },
              ]),
          {
            term: text.lawDate,
            value: (
              <Stack gap="small">
                <Row>
                  <DueIn dueOn={lawOn} done={done} />
                  {lawMovedTo === lawOn ? null : text.movedTo(formatDay(lawMovedTo, language))}
                  {lawConfirmed && moveConfirmed ? null : <ToBeConfirmed />}
                </Row>
                <LawSource id={dates.lawRule} />
              </Stack>
            ),
          },
          {
            term: text.route,
            value: (
              <Row>
                {dates.route === 'province' ? text.throughProvince(through) : text.direct}
                {dates.routeConfirmed ? null : <ToBeConfirmed />}
              </Row>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Every act that somebody owes on the plan, whose it is, since when and until when. */
export function WhoWaits({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const language = useLanguage();
  return (
    <Card title={text.waiting} level={2}>
      {plan.waiting.length === 0 ? (
        <Note>{text.waitingNone}</Note>
      ) : (
        <DescriptionList
          items={plan.waiting.map((waits) => ({
            term: text.owes[waits.what],
            value: (
              <Stack gap="small">
                <span>{pick(language, waits.nameKo, waits.nameEn)}</span>
                {waits.dueOn === null ? null : <DueIn dueOn={waits.dueOn} />}
                {waits.since === null ? null : (
                  <Note>
                    {text.since} <InstantText at={waits.since} />
                  </Note>
                )}
              </Stack>
            ),
          }))}
        />
      )}
    </Card>
  );
}

const line = ['filed', 'received', 'inspected', 'opinion-notified', 'reflected', 'closed'] as const;

/** 제출 → 접수 → 점검 → 의견 통보 → 반영 회신 → 종결: nobody at the state approves or refuses. */
export function StateLine({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const { progress } = plan;
  if (progress === null) return null;
  // What was done is done; the step after it is the one that is waited for.
  const now =
    progress === 'supplement-asked' ? line.indexOf('inspected') : line.indexOf(progress) + 1;
  const latest = plan.versions[0]?.filedAt ?? '';
  const steps: readonly Step[] = line.map((step, index) => {
    const act = plan.acts.findLast(
      ({ kind, at }) => (kind === step || (step === 'filed' && kind === 'refiled')) && at >= latest,
    );
    const label =
      step === 'inspected' && progress === 'supplement-asked'
        ? text.progress['supplement-asked']
        : text.progress[step];
    return {
      id: step,
      label,
      state: index < now ? 'done' : index === now ? 'now' : 'later',
      ...(act === undefined ? {} : { note: <InstantText at={act.at} /> }),
    };
  });
  return (
    <Card title={text.state} level={2}>
      <Stepper label={text.state} steps={steps} />
    </Card>
  );
}

/** Dates, what waits, and the line of states, side by side where there is room. */
export function PlanOverview({ plan }: { readonly plan: PlanView }) {
  const language = useLanguage();
  return (
    <Stack>
      <StateLine plan={plan} />
      <Columns>
        <Dates
          dates={plan.dates}
          done={plan.versions.length > 0}
          through={pick(language, plan.viaKo, plan.viaEn)}
        />
        <WhoWaits plan={plan} />
      </Columns>
    </Stack>
  );
}
