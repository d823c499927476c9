import { projectMessages } from '../../lib/messages/projects.ts';
import { useText } from '../../lib/text.ts';
import { toast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { takeTable, type TableToTake } from '../../lib/take-table.ts';

/** The list on the screen as a workbook. `table` may ask for rows beyond the page that is shown. */
export function TakeList({ table }: { readonly table: () => Promise<TableToTake> | TableToTake }) {
  const text = useText(projectMessages);
  return (
    <Button
      size="small"
      variant="tertiary"
      icon="download"
      onPress={async () => {
        const made = await takeTable(await table()).catch(() => false);
        if (!made) toast({ tone: 'error', text: text.takeFailed });
      }}
    >
      {text.take}
    </Button>
  );
}
