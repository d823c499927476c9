import type { FunctionRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ToBeConfirmed } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Checkbox } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The functions as proposed; an engineer corrects and confirms them. */
export function FunctionTable({ mayEdit }: { readonly mayEdit: boolean }) {
  const text = useText(saeolMessages);
  const { data } = useSuspenseQuery(trpc.saeol.listFunctions.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<FunctionRow | undefined>();
  return (
    <>
      <DataTable
        caption={text.functionsNote}
        captionHidden
        rows={data}
        rowKey={(row) => row.functionCode}
        columns={[
          { id: 'code', head: text.code, cell: (row) => row.functionCode, nowrap: true },
          { id: 'ko', head: text.nameKo, cell: (row) => row.nameKo },
          { id: 'en', head: text.nameEn, cell: (row) => row.nameEn },
          {
            id: 'requires',
            head: text.requires,
            cell: (row) => (row.requires.length === 0 ? '-' : row.requires.join(', ')),
          },
          {
            id: 'confirmed',
            head: text.state,
            cell: (row) => (row.confirmed ? text.confirmed : <ToBeConfirmed />),
          },
          { id: 'note', head: text.note, cell: (row) => row.note },
          ...(mayEdit
            ? [
                {
                  id: 'edit',
                  head: text.edit,
                  cell: (row: FunctionRow) => (
                    <Button
                      size="small"
                      label={text.editTitle(row.functionCode)}
                      onPress={() => {
                        setEditing(row);
                      }}
                    >
                      {text.edit}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing === undefined ? null : (
        <EditFunction
          row={editing}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}

function EditFunction({
  row,
  onClose,
}: {
  readonly row: FunctionRow;
  readonly onClose: () => void;
}) {
  const text = useText(saeolMessages);
  const [confirmed, setConfirmed] = useState(row.confirmed);
  return (
    <Dialog open onClose={onClose} title={text.editTitle(row.functionCode)}>
      <Form
        label={text.editTitle(row.functionCode)}
        submit={text.save}
        actions={<Button onPress={onClose}>{text.cancel}</Button>}
        onSubmit={async (values) => {
          const saved = await sendCommand(
            trpc.saeol.editFunction,
            {
              functionCode: row.functionCode,
              nameKo: values['nameKo'] ?? '',
              nameEn: values['nameEn'] ?? '',
              requires: row.requires,
              note: values['note'] ?? '',
              confirmed,
            },
            { reasons: text.reasons.editFunction, done: text.saved },
          );
          if (saved) onClose();
        }}
      >
        <TextField name="nameKo" label={text.nameKo} defaultValue={row.nameKo} required />
        <TextField name="nameEn" label={text.nameEn} defaultValue={row.nameEn} required />
        <TextField name="note" label={text.note} defaultValue={row.note} width="full" />
        <Checkbox label={text.confirmed} checked={confirmed} onChange={setConfirmed} />
      </Form>
    </Dialog>
  );
}
