import type { ConsultationRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Row } from '../../ui/card.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';
import { useResultWord } from './result-word.ts';

type Act = ConsultationRow['actions'][number];

/** What the reader may do with a consultation now: each act opens its form in place. */
export function ConsultationActs({ row }: { readonly row: ConsultationRow }) {
  const text = useText(projectMessages);
  const [act, setAct] = useState<Act | undefined>();
  const words = {
    'ask-opinion': text.askOpinion,
    'give-opinion': text.giveOpinion,
    answer: text.answer,
  };
  if (row.actions.length === 0) return null;
  const done = () => {
    setAct(undefined);
  };
  if (act === 'ask-opinion') {
    return <AskOpinion consultationId={row.consultationId} onDone={done} />;
  }
  if (act === 'give-opinion') return <GiveOpinion row={row} onDone={done} />;
  if (act === 'answer') return <AnswerForm row={row} onDone={done} />;
  return (
    <Row>
      {row.actions.map((name) => (
        <Button
          key={name}
          variant={name === 'ask-opinion' ? 'secondary' : 'primary'}
          onPress={() => {
            setAct(name);
          }}
        >
          {words[name]}
        </Button>
      ))}
    </Row>
  );
}

function AskOpinion({
  consultationId,
  onDone,
}: {
  readonly consultationId: string;
  readonly onDone: () => void;
}) {
  const text = useText(projectMessages);
  return (
    <Form
      label={text.askOpinion}
      submit={text.askOpinion}
      onSubmit={async (values) => {
        const sent = await sendCommand(
          trpc.projects.askSpecialistOpinion,
          { consultationId, question: values['question'] ?? '' },
          { reasons: text.askReasons, done: text.asked },
        );
        if (sent) onDone();
      }}
    >
      <TextArea
        label={text.question}
        name="question"
        required
        rows={3}
        maxLength={2000}
        width="full"
      />
    </Form>
  );
}

function GiveOpinion({
  row,
  onDone,
}: {
  readonly row: ConsultationRow;
  readonly onDone: () => void;
}) {
  const text = useText(projectMessages);
  return (
    <Form
      label={text.giveOpinion}
      submit={text.giveOpinion}
      onSubmit={async (values) => {
        const sent = await sendCommand(
          trpc.projects.giveOpinion,
          { consultationId: row.consultationId, opinion: values['opinion'] ?? '' },
          { reasons: text.giveReasons, done: text.given },
        );
        if (sent) onDone();
      }}
    >
      <TextArea
        label={text.opinion}
        hint={row.question}
        name="opinion"
        required
        rows={5}
        maxLength={4000}
        width="full"
      />
    </Form>
  );
}

const results = ['proceed', 'conditional', 'hold', 'return'] as const;

function AnswerForm({
  row,
  onDone,
}: {
  readonly row: ConsultationRow;
  readonly onDone: () => void;
}) {
  const text = useText(projectMessages);
  const wordOf = useResultWord();
  const [result, setResult] = useState<(typeof results)[number] | undefined>();
  const { data } = useSuspenseQuery(
    trpc.projects.consultationVocabulary.queryOptions({ input: {} }),
  );
  const language = useLanguage();
  const { data: outcomes } = useSuspenseQuery(
    trpc.projects.citableOutcomes.queryOptions({ input: {} }),
  );
  const conditional = result === 'conditional';
  return (
    <Form
      label={text.answer}
      submit={text.answer}
      submitDisabled={result === undefined}
      onSubmit={async (values) => {
        if (result === undefined) return;
        const amended = conditional ? amendedOf(values) : undefined;
        const outcomeNo = values['outcomeNo'] ?? '';
        const sent = await sendCommand(
          trpc.projects.answerConsultation,
          {
            consultationId: row.consultationId,
            result,
            condition: conditional ? (values['condition'] ?? '') : '',
            reason: values['reason'] ?? '',
            ...(amended === undefined ? {} : { amended }),
            ...(outcomeNo === '' ? {} : { outcomeNo }),
            ...letterOf(values),
          },
          { reasons: text.answerReasons, done: text.answered },
        );
        if (sent) onDone();
      }}
    >
      <Note>{text.answerNote}</Note>
      <RadioGroup
        label={text.result}
        name="result"
        required
        value={result ?? ''}
        options={data.rows.map((known) => ({
          value: known.result,
          label: wordOf(known) ?? known.word,
        }))}
        onChange={(value) => {
          setResult(results.find((known) => known === value));
        }}
      />
      {conditional ? (
        <>
          <TextArea
            label={text.condition}
            hint={text.conditionHint}
            name="condition"
            required
            rows={3}
            maxLength={2000}
            width="full"
          />
          <Note>
            {text.amended}: {text.amendedHint}
          </Note>
          <Row>
            <NumberField label={text.national} name="national" unit="million" />
            <NumberField label={text.provincial} name="provincial" unit="million" />
            <NumberField label={text.local} name="local" unit="million" />
          </Row>
        </>
      ) : null}
      <TextArea label={text.reason} name="reason" required rows={3} maxLength={2000} width="full" />
      <Select
        label={text.outcomeNo}
        hint={text.outcomeHint}
        name="outcomeNo"
        width="full"
        placeholder={text.outcomeNone}
        options={outcomes.rows.map(({ outcomeNo, titleKo, titleEn }) => ({
          value: outcomeNo,
          label: `${outcomeNo} ${pick(language, titleKo, titleEn)}`,
        }))}
      />
      <TextField label={text.letterNo} name="letterNo" maxLength={100} />
      <DateField label={text.letterOn} name="letterOn" />
    </Form>
  );
}

/** The parts as typed, whose sum is the total; nothing where none was typed. */
function amendedOf(values: FormValues) {
  const parts = ['national', 'provincial', 'local'].map((name) => values[name] ?? '');
  if (parts.every((part) => part === '')) return undefined;
  const [nationalKrw = 0, provincialKrw = 0, localKrw = 0] = parts.map(Number);
  return {
    amountKrw: nationalKrw + provincialKrw + localKrw,
    nationalKrw,
    provincialKrw,
    localKrw,
  };
}

/** Number and date of the official letter, where both were typed. */
export function letterOf(values: FormValues) {
  const [number = '', on = ''] = [values['letterNo'], values['letterOn']];
  return number === '' || on === '' ? {} : { letter: { number, on } };
}
