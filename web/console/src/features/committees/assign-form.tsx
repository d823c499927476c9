import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { councilId } from './acting.ts';
import { useInstitutions } from './names.ts';

/** A list for one select never asks for more than a page of the service holds. */
const projectsAtMost = 500;

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
  caseId,
  onDone,
}: {
  readonly meetingId: string;
  readonly outcomeNo: string;
  /** The case that the outcome settles, where there is one. */
  readonly caseId: string | null;
  readonly onDone: () => void;
}) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  const [kind, setKind] = useState<Kind>('letter');
  const [owner, setOwner] = useState('');
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
      <Select
        label={text.owner}
        name="actionOwner"
        required
        options={options}
        onChange={setOwner}
      />
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
      <EvidenceFields kind={kind} caseId={caseId} owner={owner} />
    </Form>
  );
}

function EvidenceFields({
  kind,
  caseId,
  owner,
}: {
  readonly kind: Kind;
  readonly caseId: string | null;
  readonly owner: string;
}) {
  const text = useText(committeeMessages);
  switch (kind) {
    case 'contract-published':
      return <ContractField />;
    case 'plan-refiled':
      return (
        <>
          <PlanFields caseId={caseId} owner={owner} />
          <NumberField label={text.evidenceAmount} name="evidenceAmount" unit="million" required />
          <TextField
            label={text.evidenceLink}
            name="evidenceLink"
            hint={text.evidenceLinkHint}
            required
          />
        </>
      );
    case 'check-passes':
      return <CheckFields />;
    case 'meeting-report':
    case 'letter':
      return null;
  }
}

/** The plans and projects of the members of the case; without a case, of whoever owns the action. */
function PlanFields({ caseId, owner }: { readonly caseId: string | null; readonly owner: string }) {
  const text = useText(committeeMessages);
  const { name } = useInstitutions();
  const [plan, setPlan] = useState('');
  const { data: settled } = useQuery(
    trpc.duplicates.findCase.queryOptions(
      { input: { caseId: caseId ?? '' } },
      { enabled: caseId !== null },
    ),
  );
  const members = settled?.view.members.map(({ institution }) => institution) ?? [];
  const codes = [...new Set<string>([...members, owner])].filter((code) => code !== '');
  const answers = useQueries({
    queries: codes.map((institution) =>
      trpc.projects.listProjects.queryOptions({
        input: { institution, source: 'plan', status: 'open', limit: projectsAtMost },
      }),
    ),
  });
  const planned = answers
    .flatMap(({ data }) => data?.rows ?? [])
    .flatMap((row) => (row.planId === undefined ? [] : [{ ...row, planId: row.planId }]));
  const plans = new Map<string, string>(
    planned.map(({ planId, institution }) => [planId, institution]),
  );
  return (
    <>
      <Select
        label={text.evidencePlan}
        name="evidencePlan"
        required
        options={[...plans].map(([value, institution]) => ({
          value,
          label: text.planOf(name(institution), value.split('-')[1] ?? ''),
        }))}
        onChange={setPlan}
      />
      <Select
        label={text.evidenceProject}
        name="evidenceProject"
        required
        options={planned
          .filter(({ planId }) => plan === '' || planId === plan)
          .map((row) => ({
            value: row.projectId,
            label: `${name(row.institution)} · ${row.title}`,
          }))}
      />
    </>
  );
}

/** A contract by its title, or a function whose contract may still be to come. */
function ContractField() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const functions = useFunctions();
  const { data: contracts } = useQuery(trpc.saeol.listContracts.queryOptions({ input: {} }));
  const titles = new Map(
    contracts?.map(({ contractId, titleKo, titleEn }) => [
      contractId,
      pick(language, titleKo, titleEn),
    ]),
  );
  return (
    <Select
      label={text.evidenceContract}
      name="evidenceContract"
      required
      options={[...[...titles].map(([value, label]) => ({ value, label })), ...functions]}
    />
  );
}

function CheckFields() {
  const text = useText(committeeMessages);
  const { checks } = useText(saeolMessages);
  const functions = useFunctions();
  const { options } = useInstitutions();
  return (
    <>
      <Select
        label={text.evidenceInstitution}
        name="evidenceInstitution"
        required
        options={options}
      />
      <Select label={text.evidenceFunction} name="evidenceFunction" required options={functions} />
      <Select
        label={text.evidenceCheck}
        name="evidenceCheck"
        required
        options={Object.entries(checks).map(([value, label]) => ({ value, label }))}
      />
      <NumberField label={text.evidenceTimes} name="evidenceTimes" defaultValue={2} required />
    </>
  );
}

/** The functions of Saeol to choose from, by code and name. */
function useFunctions() {
  const language = useLanguage();
  const { data } = useQuery(trpc.saeol.listFunctions.queryOptions({ input: {} }));
  return (data ?? []).map(({ functionCode, nameKo, nameEn }) => ({
    value: functionCode,
    label: `${functionCode} ${pick(language, nameKo, nameEn)}`,
  }));
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
