import type { CellView } from '@madang/contracts';
import { sendCommand } from '../../lib/command.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Row, Stack } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-field.tsx';

/** What an engineer can do about a cell. Nothing is drawn for other readers. */
export function CellActions({ cell }: { readonly cell: CellView }) {
  const text = useText(saeolMessages);
  const { institution, functionCode } = cell;
  const place = { institution, functionCode };
  if (!cell.mayRequest) return null;
  const troubled = cell.verdict === 'fail' || cell.verdict === 'degraded';
  return (
    <Stack>
      <Row>
        <Button
          variant="primary"
          disabled={cell.waiting}
          onPress={() =>
            sendCommand(trpc.saeol.requestCheck, place, {
              reasons: text.reasons.requestCheck,
              done: text.cell.askedAgain,
            })
          }
        >
          {text.cell.again}
        </Button>
        {cell.mayRelease && cell.verdict !== 'pass' ? (
          <Button
            onPress={() =>
              sendCommand(trpc.saeol.releaseSimulator, place, {
                reasons: text.reasons.releaseSimulator,
                done: text.cell.released,
              })
            }
          >
            {text.cell.release}
          </Button>
        ) : null}
      </Row>
      {cell.mayRelease && cell.verdict !== 'pass' ? <Note>{text.cell.releaseNote}</Note> : null}
      {troubled ? (
        <Form
          label={text.cell.repair}
          submit={text.cell.repair}
          onSubmit={(values) =>
            sendCommand(
              trpc.saeol.repairInterface,
              { ...place, note: values['note'] ?? '' },
              { reasons: text.reasons.repairInterface, done: text.cell.repaired },
            )
          }
        >
          <TextArea
            name="note"
            label={text.cell.repair}
            hint={text.cell.repairNote}
            rows={2}
            maxLength={500}
            required
          />
        </Form>
      ) : null}
    </Stack>
  );
}
