import type { PlanPendingRow, PlanProject } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Stack } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { SimilarTitles } from '../duplicates/similar-titles.tsx';
import { type EditableField, editableFields, isMoney } from './plan-fields.ts';

export type CellToEdit = { readonly row: PlanPendingRow; readonly field: EditableField };
type Value = PlanProject[EditableField];

/** Corrects one cell of the draft without the file. */
export function EditCell({
  planId,
  projectId,
  cell,
  onClose,
}: {
  readonly planId: string;
  /** The project that the row is, or becomes when it is filed. */
  readonly projectId: string;
  readonly cell: CellToEdit;
  readonly onClose: () => void;
}) {
  const text = useText(planMessages);
  const [field, setField] = useState(cell.field);
  const [bad, setBad] = useState(false);
  const save = async (values: FormValues) => {
    const value = valueOf(field, values);
    setBad(value === undefined);
    if (value === undefined) return;
    const done = await sendCommand(
      trpc.plans.editPlanProject,
      { planId, rowKey: cell.row.rowKey, field, value },
      { reasons: text.reasons.editPlanProject, done: text.edit.saved },
    );
    if (done) onClose();
  };
  const error = bad ? text.edit.bad : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.edit.title(cell.row.title ?? `${text.fields.no} ${String(cell.row.no)}`)}
    >
      <Form label={text.fields[field]} submit={text.edit.save} onSubmit={save}>
        <Stack>
          <Select
            label={text.edit.field}
            placeholder={false}
            value={field}
            options={editableFields.map((value) => ({ value, label: text.fields[value] }))}
            onChange={(chosen) => {
              setBad(false);
              setField(editableFields.find((known) => known === chosen) ?? field);
            }}
          />
          <CellInput key={field} row={cell.row} field={field} error={error} projectId={projectId} />
        </Stack>
        {bad ? <Notice kind="error" live title={text.edit.bad} /> : null}
      </Form>
    </Dialog>
  );
}

function CellInput({
  row,
  field,
  error,
  projectId,
}: {
  readonly projectId: string;
  readonly row: PlanPendingRow;
  readonly field: EditableField;
  readonly error: string | undefined;
}) {
  const text = useText(planMessages);
  const common = { name: 'value', label: text.fields[field], error };
  switch (field) {
    case 'nationalKrw':
    case 'provincialKrw':
    case 'localKrw':
    case 'amountKrw':
      return <NumberField {...common} unit="million" defaultValue={row[field]} />;
    case 'kind':
      return (
        <Select
          {...common}
          defaultValue={row.kind ?? ''}
          options={[
            { value: 'new', label: text.kinds.new },
            { value: 'continuing', label: text.kinds.continuing },
          ]}
        />
      );
    case 'relation':
      return (
        <Stack>
          <Select
            {...common}
            defaultValue={row.relation?.kind ?? 'none'}
            placeholder={false}
            options={relationKinds.map((value) => ({ value, label: text.relations[value] }))}
          />
          <TextField name="of" label={text.edit.of} defaultValue={row.relation?.of ?? ''} />
        </Stack>
      );
    case 'functions':
      return (
        <TextArea
          {...common}
          hint={text.edit.lines}
          defaultValue={(row.functions ?? []).join('\n')}
        />
      );
    case 'saeolFunctions':
      return (
        <TextField
          {...common}
          hint={text.edit.codes}
          defaultValue={(row.saeolFunctions ?? []).join(', ')}
        />
      );
    case 'periodFrom':
    case 'periodTo':
      return (
        <TextField
          {...common}
          hint={text.edit.month}
          width="short"
          maxLength={7}
          defaultValue={row[field] ?? ''}
        />
      );
    case 'purpose':
    case 'scope':
    case 'linkage':
      return <TextArea {...common} defaultValue={row[field] ?? ''} />;
    case 'title':
      return <TitleInput {...common} row={row} projectId={projectId} />;
    case 'users':
    case 'targetSystem':
    case 'masterPlanLink':
    case 'eGovPlanLink':
    case 'contactPost':
      return <TextField {...common} defaultValue={row[field] ?? ''} />;
  }
}

/** The name with what is called much the same elsewhere beneath it. */
function TitleInput({
  row,
  projectId,
  ...field
}: {
  readonly row: PlanPendingRow;
  readonly projectId: string;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
}) {
  const [typed, setTyped] = useState(row.title ?? '');
  return (
    <Stack gap="small">
      <TextField {...field} width="full" defaultValue={row.title ?? ''} onChange={setTyped} />
      <SimilarTitles title={typed} except={projectId} />
    </Stack>
  );
}

const relationKinds = ['none', 'supervision-of', 'phase-of'] as const;

/** What was typed as the field's own kind of value; undefined where it cannot be one. */
function valueOf(field: EditableField, values: FormValues): NonNullable<Value> | undefined {
  const typed = (values['value'] ?? '').trim();
  if (isMoney(field)) return /^\d+$/.test(typed) ? Number(typed) : undefined;
  if (field === 'functions') return split(typed, /\n+/);
  if (field === 'saeolFunctions') return split(typed, /[,\s]+/);
  if (field !== 'relation') return typed;
  const kind = relationKinds.find((known) => known === typed) ?? 'none';
  const of = (values['of'] ?? '').trim();
  return of === '' || kind === 'none' ? { kind } : { kind, of };
}

function split(typed: string, by: RegExp): string[] {
  return typed
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
