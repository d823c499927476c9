import type { ActionRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Section, Stack } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Checkbox, RadioGroup, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import { useInstitutions } from './names.ts';
import {
  awaitingReport,
  type Draft,
  itemKinds,
  paperOf,
  proposalOf,
  reportField,
} from './proposal-model.ts';

/** Everything that an item needs, filled with what is known of it. */
export function ProposeForm({ draft }: { readonly draft: Draft }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { institution } = useActing();
  const { options } = useInstitutions();
  const { itemId, bodyId, caseId, before } = draft;
  const ofCase = caseId !== undefined;
  const [kind, setKind] = useState<string>(before?.kind ?? (ofCase ? 'consult' : 'report'));
  const { data } = useSuspenseQuery(trpc.committees.findBody.queryOptions({ input: { bodyId } }));
  const { data: owed } = useSuspenseQuery(trpc.committees.listActions.queryOptions({ input: {} }));
  const submit = before === undefined ? text.propose : text.proposeAgain;
  return (
    <Form
      label={submit}
      submit={submit}
      onSubmit={async (values) => {
        const sent = await sendCommand(trpc.committees.proposeItem, proposalOf(values, draft), {
          reasons: text.reasons,
          done: text.proposed,
        });
        if (sent) await navigate({ to: '/council/items/$itemId', params: { itemId } });
      }}
    >
      <TextField
        label={text.titleKo}
        name="titleKo"
        required
        maxLength={200}
        width="full"
        defaultValue={before?.title.ko}
      />
      <TextField
        label={text.titleEn}
        name="titleEn"
        required
        maxLength={200}
        width="full"
        defaultValue={before?.title.en}
      />
      <RadioGroup
        label={text.kind}
        name="itemKind"
        required
        value={kind}
        onChange={setKind}
        options={itemKinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
      {kind === 'report' ? (
        <Reports actions={awaitingReport(owed.actions, bodyId)} before={before} />
      ) : null}
      <Select
        label={text.functionOf}
        name="functionCode"
        required
        defaultValue={before?.functionCode ?? (ofCase ? 'shared-projects' : '')}
        options={(data?.body.functions ?? []).map(({ code, name }) => ({
          value: code,
          label: pick(language, name.ko, name.en),
        }))}
      />
      <Select
        label={text.sponsorFirst}
        name="sponsorFirst"
        required
        defaultValue={before?.sponsors[0] ?? institution}
        options={options}
      />
      <Select
        label={text.sponsorSecond}
        name="sponsorSecond"
        defaultValue={before?.sponsors[1]}
        options={options}
      />
      <NumberField
        label={text.minutes}
        name="itemMinutes"
        required
        defaultValue={before?.minutes ?? 10}
      />
      <TextField
        label={text.paperTitle}
        name="paperTitle"
        required
        maxLength={200}
        width="full"
        defaultValue={paperOf(before)?.title}
      />
      <Select
        label={text.opinionFrom}
        name="opinionFrom"
        placeholder={text.opinionNone}
        defaultValue={before?.opinionsAsked[0]}
        options={options}
      />
    </Form>
  );
}

/** Actions that a report to a meeting closes: ticked, they close once the meeting takes note of it. */
function Reports({
  actions,
  before,
}: {
  readonly actions: readonly ActionRow[];
  readonly before: Draft['before'];
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name } = useInstitutions();
  if (actions.length === 0) return null;
  return (
    <Section title={text.reportsOn}>
      <Stack gap="small">
        {actions.map(({ actionId, title, owner, outcomeNo }) => (
          <Checkbox
            key={actionId}
            label={pick(language, title.ko, title.en)}
            hint={`${name(owner)} · ${text.concluded(outcomeNo)}`}
            name={reportField(actionId)}
            defaultChecked={before?.reportsOn.includes(actionId)}
          />
        ))}
      </Stack>
    </Section>
  );
}
