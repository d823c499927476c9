import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { councilId } from './acting.ts';
import { useInstitutions } from './names.ts';

const kinds = [
  'contract-published',
  'plan-refiled',
  'check-passes',
  'meeting-report',
  'letter',
] as const;
type Kind = (typeof kinds)[number];

/** One owner, one day, and the proof that will close it. */
export function AssignForm({
  meetingId,
  outcomeNo,
  onDone,
}: {
  readonly meetingId: string;
  readonly outcomeNo: string;
  readonly onDone: () => void;
}) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  const [kind, setKind] = useState<Kind>('letter');
  return (
    <Form
      label={text.assign}
      submit={text.assign}
      onSubmit={async (values) => {
        const sent = await sendCommand(
          trpc.committees.assignAction,
          {
            meetingId,
            outcomeNo,
            title: { ko: values['actionKo'] ?? '', en: values['actionEn'] ?? '' },
            owner: values['actionOwner'] ?? '',
            dueOn: values['actionDue'] ?? '',
            evidence: evidenceOf(kind, values),
          },
          { reasons: text.reasons, done: text.assigned },
        );
        if (sent) onDone();
      }}
    >
      <TextField label={text.actionTitleKo} name="actionKo" required maxLength={200} width="full" />
      <TextField label={text.actionTitleEn} name="actionEn" required maxLength={200} width="full" />
      <Select label={text.owner} name="actionOwner" required options={options} />
      <DateField label={text.due} name="actionDue" required />
      <Select
        label={text.evidence}
        name="actionEvidence"
        placeholder={false}
        value={kind}
        options={kinds.map((value) => ({ value, label: text.evidenceKinds[value] }))}
        onChange={(value) => {
          setKind(kinds.find((known) => known === value) ?? 'letter');
        }}
      />
      <EvidenceFields kind={kind} />
    </Form>
  );
}

function EvidenceFields({ kind }: { readonly kind: Kind }) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  switch (kind) {
    case 'contract-published':
      return <TextField label={text.evidenceContract} name="evidenceContract" required />;
    case 'plan-refiled':
      return (
        <>
          <TextField label={text.evidencePlan} name="evidencePlan" required />
          <TextField label={text.evidenceProject} name="evidenceProject" required />
          <NumberField label={text.evidenceAmount} name="evidenceAmount" unit="million" required />
          <TextField label={text.evidenceLink} name="evidenceLink" required />
        </>
      );
    case 'check-passes':
      return (
        <>
          <Select
            label={text.evidenceInstitution}
            name="evidenceInstitution"
            required
            options={options}
          />
          <TextField label={text.evidenceFunction} name="evidenceFunction" required />
          <TextField label={text.evidenceCheck} name="evidenceCheck" required />
          <NumberField label={text.evidenceTimes} name="evidenceTimes" defaultValue={2} required />
        </>
      );
    case 'meeting-report':
    case 'letter':
      return null;
  }
}

function evidenceOf(kind: Kind, values: FormValues) {
  const of = (name: string) => values[`evidence${name}`] ?? '';
  switch (kind) {
    case 'contract-published':
      return { kind, contract: of('Contract') };
    case 'plan-refiled':
      return {
        kind,
        planId: of('Plan'),
        projectId: of('Project'),
        amountKrw: Number(of('Amount')),
        linkedTo: of('Link'),
      };
    case 'check-passes':
      return {
        kind,
        institution: of('Institution'),
        functionCode: of('Function'),
        check: of('Check'),
        times: Number(of('Times')),
      };
    case 'meeting-report':
      return { kind, bodyId: councilId };
    case 'letter':
      return { kind };
  }
}
