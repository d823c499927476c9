import { uiMessages } from '../lib/messages/ui.ts';
import { takeTable, type TableToTake } from '../lib/take-table.ts';
import { useText } from '../lib/text.ts';
import { toast } from '../lib/toast.ts';
import { Button } from './button.tsx';

/** What is on the screen as a workbook. `table` may ask for rows beyond the page that is shown. */
export function TakeList({ table }: { readonly table: () => Promise<TableToTake> | TableToTake }) {
  const text = useText(uiMessages);
  return (
    <Button
      size="small"
      variant="tertiary"
      icon="download"
      onPress={async () => {
        const made = await Promise.resolve(table())
          .then(takeTable)
          .catch(() => false);
        if (!made) toast({ tone: 'error', text: text.notTaken });
      }}
    >
      {text.export}
    </Button>
  );
}
