import type { ConsultationHint, ConsultationRow, ProjectRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { formatDay, formatMillions } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { DayText, DueIn, InstantText, Money, ToBeConfirmed } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';
import { LawSource } from '../timeline/law-source.tsx';
import { resultTone, useResultWord } from './result-word.ts';
import { ConsultationActs, letterOf } from './consultation-acts.tsx';

type Hint = Omit<ConsultationHint, 'rowKey'>;

const applicants: readonly string[] = ['municipal-officer', 'provincial-reviewer', 'party'];

/** The prior consultation of a project: whether it is needed, the request, its clock, its result. */
export function ConsultationCard({
  project,
  hint,
}: {
  readonly project: ProjectRow;
  readonly hint: Hint | null;
}) {
  const text = useText(projectMessages);
  const { data } = useSuspenseQuery(
    trpc.projects.findConsultation.queryOptions({ input: { projectId: project.projectId } }),
  );
  const actor = useMe()?.actor;
  const own =
    actor?.institution === project.institution &&
    applicants.includes(actor.role) &&
    project.status === 'open';
  const again = data?.result === 'return';
  return (
    <Card
      title={text.consultation}
      badge={data === null ? undefined : <ConsultationState row={data} />}
    >
      <Stack>
        {hint === null ? null : <HintLines hint={hint} />}
        {hint === null && data === null ? <Note>{text.noHint}</Note> : null}
        {data === null ? null : <ConsultationFacts row={data} />}
        {data === null ? null : <ConsultationActs row={data} />}
        {own && hint !== null && (data === null || again) ? (
          <RequestForm projectId={project.projectId} />
        ) : null}
      </Stack>
    </Card>
  );
}

export function ConsultationState({ row }: { readonly row: ConsultationRow }) {
  const text = useText(projectMessages);
  const wordOf = useResultWord();
  if (row.status !== 'answered') return <Badge tone="progress">{text.states[row.status]}</Badge>;
  const tone = row.result === undefined ? 'bad' : resultTone[row.result];
  return <Badge tone={tone}>{wordOf(row) ?? text.states.answered}</Badge>;
}

function HintLines({ hint }: { readonly hint: Hint }) {
  const text = useText(projectMessages);
  const language = useLanguage();
  return (
    <Stack gap="small">
      <p>{text.hintWords[hint.word]}</p>
      <Row>
        {hint.desk === null ? null : (
          <strong>{text.hintDesk(pick(language, hint.deskKo, hint.deskEn))}</strong>
        )}
        {hint.thresholdKrw === null ? null : (
          <span>{text.threshold(formatMillions(hint.thresholdKrw, language))}</span>
        )}
        <LawSource id={hint.rule} />
        {hint.confirmed ? null : <ToBeConfirmed />}
      </Row>
    </Stack>
  );
}

function ConsultationFacts({ row }: { readonly row: ConsultationRow }) {
  const text = useText(projectMessages);
  const language = useLanguage();
  const answered = row.status === 'answered';
  const items = [
    { term: text.desk, value: pick(language, row.deskKo, row.deskEn) },
    { term: text.requestedOn, value: <DayText day={row.requestedOn} /> },
    {
      term: text.due,
      value: (
        <Stack gap="small">
          <Row>
            <DueIn dueOn={row.answerDueOn} done={answered} />
            <span>{text.day(row.dayOfTerm, row.termDays)}</span>
            <LawSource id={row.dueSource} />
            {row.dueConfirmed ? null : <ToBeConfirmed />}
          </Row>
          {row.answerStatedOn === row.answerDueOn ? null : (
            <Note>{text.movedDue(formatDay(row.answerStatedOn, language))}</Note>
          )}
        </Stack>
      ),
    },
    { term: text.statement, value: row.statement },
    ...(row.letter === undefined
      ? []
      : [
          {
            term: text.letter,
            value: `${row.letter.number} (${formatDay(row.letter.on, language)})`,
          },
        ]),
    ...(row.question === undefined ? [] : [{ term: text.question, value: row.question }]),
    ...(row.opinion === undefined ? [] : [{ term: text.opinion, value: row.opinion }]),
  ];
  return <DescriptionList items={answered ? [...items, ...answerItems(row)] : items} />;

  function answerItems(given: ConsultationRow) {
    return [
      {
        term: text.result,
        value: (
          <Row>
            <ConsultationState row={given} />
            {given.late === true ? <Badge tone="bad">{text.late}</Badge> : null}
          </Row>
        ),
      },
      ...(given.condition === undefined || given.condition === ''
        ? []
        : [{ term: text.condition, value: given.condition }]),
      ...(given.amended === undefined
        ? []
        : [{ term: text.amended, value: <AmendedMoney row={given} /> }]),
      { term: text.reason, value: given.reason },
      ...(given.outcomeNo === undefined ? [] : [{ term: text.outcomeNo, value: given.outcomeNo }]),
      {
        term: text.answeredOn,
        value: given.answeredAt === undefined ? undefined : <InstantText at={given.answeredAt} />,
      },
    ];
  }
}

/** `480 → 170 = 85/25/60`. */
function AmendedMoney({ row }: { readonly row: ConsultationRow }) {
  const language = useLanguage();
  const { amended } = row;
  if (amended === undefined) return null;
  const parts = [amended.nationalKrw, amended.provincialKrw, amended.localKrw];
  return (
    <span>
      <Money krw={row.amountKrw} /> → <Money krw={amended.amountKrw} unit="shown" /> ={' '}
      {parts.map((krw) => formatMillions(krw, language)).join('/')}
    </span>
  );
}

function RequestForm({ projectId }: { readonly projectId: string }) {
  const text = useText(projectMessages);
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        variant="primary"
        onPress={() => {
          setOpen(true);
        }}
      >
        {text.request}
      </Button>
    );
  }
  return (
    <Form
      label={text.request}
      submit={text.request}
      onSubmit={async (values) => {
        const sent = await sendCommand(
          trpc.projects.requestConsultation,
          { projectId, statement: values['statement'] ?? '', ...letterOf(values) },
          { reasons: text.requestReasons, done: text.requested },
        );
        if (sent) setOpen(false);
      }}
    >
      <Note>{text.requestNote}</Note>
      <TextArea
        label={text.statement}
        hint={text.statementHint}
        name="statement"
        required
        rows={4}
        maxLength={2000}
        width="full"
      />
      <TextField label={text.letterNo} name="letterNo" maxLength={100} />
      <DateField label={text.letterOn} name="letterOn" />
    </Form>
  );
}
