import type { CaseView } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';

const stances = ['share', 'conditional', 'own', 'withdraw'] as const;
const findings = ['duplicate', 'partial', 'similar', 'none'] as const;
const routes = ['own-desk', 'mediation', 'council'] as const;

type Props = { readonly view: CaseView };

/** What the reader may do with an open case: the lead carries it on, a party answers once asked. */
export function CaseActs({
  view,
  leads,
  suggestedDueOn,
  today,
}: Props & {
  readonly leads: boolean;
  readonly suggestedDueOn: string;
  readonly today: string;
}) {
  const actor = useMe()?.actor ?? undefined;
  const party =
    presentIn(view).some(({ institution }) => institution === actor?.institution) &&
    (actor?.role === 'party' ||
      actor?.role === 'municipal-officer' ||
      actor?.role === 'provincial-reviewer');
  return (
    <Stack>
      {party && view.positionsDueOn !== null ? <GivePosition view={view} /> : null}
      {leads ? (
        <>
          {view.route === null || cameBack(view) ? (
            <AskPositions view={view} suggestedDueOn={suggestedDueOn} today={today} />
          ) : null}
          <Ways view={view} />
          <MakeFinding view={view} />
          <EndAndRename view={view} />
        </>
      ) : null}
    </Stack>
  );
}

/** Members that the case has now. */
function presentIn({ members }: CaseView): CaseView['members'] {
  return members.filter(({ left }) => left === null);
}

/** The council gave the item back: the lead chooses a way again. */
function cameBack({ route, returned }: CaseView): boolean {
  return route === 'council' && returned !== null;
}

function AskPositions({
  view: { caseId },
  suggestedDueOn,
  today,
}: Props & { readonly suggestedDueOn: string; readonly today: string }) {
  const text = useText(duplicateMessages);
  return (
    <Card title={text.ask}>
      <Form
        label={text.ask}
        submit={text.ask}
        onSubmit={async ({ question = '', dueOn = '' }) => {
          await sendCommand(
            trpc.duplicates.askPositions,
            { caseId, question, dueOn },
            { reasons: text.reasons, done: text.asked },
          );
        }}
      >
        <TextArea
          label={text.question}
          name="question"
          required
          rows={2}
          maxLength={2000}
          width="full"
          defaultValue={text.questionDefault}
        />
        <DateField
          label={text.askDue}
          hint={text.askDueHint}
          name="dueOn"
          required
          min={today}
          defaultValue={suggestedDueOn}
        />
      </Form>
    </Card>
  );
}

function GivePosition({ view: { caseId, question } }: Props) {
  const text = useText(duplicateMessages);
  return (
    <Card title={text.give}>
      <Form
        label={text.give}
        submit={text.give}
        onSubmit={async ({ stance, position = '' }) => {
          const chosen = stances.find((known) => known === stance);
          if (chosen === undefined) return;
          await sendCommand(
            trpc.duplicates.givePosition,
            { caseId, stance: chosen, text: position },
            { reasons: text.reasons, done: text.given },
          );
        }}
      >
        {question === null ? null : <Note>{question}</Note>}
        <RadioGroup
          label={text.stance}
          name="stance"
          required
          options={stances.map((value) => ({ value, label: text.stances[value] }))}
        />
        <TextArea
          label={text.positionText}
          name="position"
          required
          rows={3}
          maxLength={4000}
          width="full"
        />
      </Form>
    </Card>
  );
}

function Ways({ view }: Props) {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const { caseId, title, route, mediatorKo, mediatorEn } = view;
  const [toCouncil, setToCouncil] = useState(false);
  const way = (value: (typeof routes)[number]) =>
    value === 'mediation'
      ? text.ways.mediation(pick(language, mediatorKo, mediatorEn))
      : text.ways[value];
  if (route !== null && !cameBack(view)) {
    return (
      <Card title={text.routeChosen}>
        <Stack>
          <Note>{`${way(route)} (${text.waysLaw[route]})`}</Note>
          {route === 'council' ? (
            <Row>
              <LinkButton variant="primary" href={`/council/items/item-${caseId}`}>
                {text.propose}
              </LinkButton>
            </Row>
          ) : null}
        </Stack>
      </Card>
    );
  }
  return (
    <Card title={text.waysTitle}>
      <Form
        label={text.choose}
        submit={text.choose}
        onSubmit={async ({ way, wayReason = '', itemTitleKo = '', itemTitleEn = '' }) => {
          const chosen = routes.find((known) => known === way);
          if (chosen === undefined) return;
          const titled =
            chosen === 'council' ? { itemTitle: { ko: itemTitleKo, en: itemTitleEn } } : {};
          await sendCommand(
            trpc.duplicates.chooseRoute,
            { caseId, route: chosen, reason: wayReason, ...titled },
            { reasons: text.reasons, done: text.routed },
          );
        }}
      >
        <Note>{text.waysNote}</Note>
        <RadioGroup
          label={text.waysTitle}
          name="way"
          required
          layout="stacked"
          options={routes.map((value) => ({
            value,
            label: way(value),
            hint: text.waysLaw[value],
          }))}
          onChange={(value) => {
            setToCouncil(value === 'council');
          }}
        />
        {toCouncil ? (
          <>
            <TextField
              label={text.itemTitleKo}
              name="itemTitleKo"
              required
              maxLength={200}
              width="full"
              defaultValue={title}
            />
            <TextField
              label={text.itemTitleEn}
              name="itemTitleEn"
              required
              maxLength={200}
              width="full"
            />
          </>
        ) : null}
        <TextArea
          label={text.routeReason}
          name="wayReason"
          required
          rows={2}
          maxLength={2000}
          width="full"
        />
      </Form>
    </Card>
  );
}

function MakeFinding({ view }: Props) {
  const { caseId } = view;
  const text = useText(duplicateMessages);
  const language = useLanguage();
  return (
    <Card title={text.makeFinding}>
      <Form
        label={text.makeFinding}
        submit={text.makeFinding}
        onSubmit={async ({ projectId = '', finding, findingReason = '' }) => {
          const chosen = findings.find((known) => known === finding);
          if (chosen === undefined) return;
          await sendCommand(
            trpc.duplicates.makeFinding,
            { caseId, projectId, finding: chosen, reason: findingReason },
            { reasons: text.reasons, done: text.found },
          );
        }}
      >
        <Note>{text.findingNote}</Note>
        <Select
          label={text.findingFor}
          name="projectId"
          required
          width="full"
          options={presentIn(view).map((member) => ({
            value: member.projectId,
            label: `${pick(language, member.institutionKo, member.institutionEn)} · ${member.title}`,
          }))}
        />
        <RadioGroup
          label={text.finding}
          name="finding"
          required
          options={findings.map((value) => ({ value, label: text.findings[value] }))}
        />
        <TextArea
          label={text.findingReason}
          name="findingReason"
          required
          rows={2}
          maxLength={2000}
          width="full"
        />
      </Form>
    </Card>
  );
}

function EndAndRename({ view }: Props) {
  const { caseId, title, route } = view;
  const text = useText(duplicateMessages);
  const there = route === 'council' && !cameBack(view);
  const ripe = !there && presentIn(view).every(({ finding }) => finding !== null);
  return (
    <>
      <Card title={text.rename}>
        <Form
          key={title}
          label={text.rename}
          submit={text.rename}
          onSubmit={async ({ newTitle = '' }) => {
            await sendCommand(
              trpc.duplicates.renameCase,
              { caseId, title: newTitle },
              { reasons: text.reasons, done: text.renamed },
            );
          }}
        >
          <TextField
            label={text.newTitle}
            name="newTitle"
            required
            maxLength={200}
            width="full"
            defaultValue={title}
          />
        </Form>
      </Card>
      {ripe ? (
        <Card title={text.conclude}>
          <Form
            label={text.conclude}
            submit={text.conclude}
            onSubmit={async ({ conclusion = '' }) => {
              await sendCommand(
                trpc.duplicates.concludeCase,
                { caseId, by: 'findings', text: conclusion },
                { reasons: text.reasons, done: text.concluded },
              );
            }}
          >
            <TextArea
              label={text.concludeText}
              name="conclusion"
              required
              rows={2}
              maxLength={4000}
              width="full"
            />
          </Form>
        </Card>
      ) : null}
    </>
  );
}
